import path from "node:path";
import { RecordIndex } from "../../../../src/decisions/index/recordIndex";
import { findRecordFolders } from "../../../../src/decisions/locate/findFolders";
import { listRecords } from "../../../../src/decisions/locate/listRecords";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { nodeFiles } from "../../../../src/cli/files/nodeFiles";

/** A folder of test/fixtures/records. */
export function fixture(name: string): string {
  return path.join(process.cwd(), "test", "fixtures", "records", name);
}

/** All records of a fixture: of the folders that its markers name, else of the fixture itself. */
export async function readFixture(name: string): Promise<RecordIndex> {
  const files = nodeFiles(fixture(name));
  const found = await findRecordFolders(files, []);
  const index = new RecordIndex();
  // Category folders of a fixture without markers lie one level deep, as at the root of a repository.
  for (const folder of found.length > 0 ? found : [{ path: "", levels: 1 }]) {
    for (const file of (await listRecords(files, folder)).paths) {
      const text = (await files.readText(file)) ?? "";
      index.set({ record: readRecord(text, file), text });
    }
  }
  return index;
}
