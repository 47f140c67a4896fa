// The text of a PDF as Firefox's pdf.js sees it: node pdfjs_text.mjs FOLDER-OF-PDFJS-DIST FILE
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const module = path.join(folder, "legacy", "build", "pdf.mjs");
const { getDocument } = await import(pathToFileURL(module).href);
const pdf = await getDocument({
  data: new Uint8Array(fs.readFileSync(file)),
  verbosity: 0,
  standardFontDataUrl: path.join(folder, "standard_fonts") + path.sep,
  cMapUrl: path.join(folder, "cmaps") + path.sep,
  cMapPacked: true,
}).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const content = await (await pdf.getPage(number)).getTextContent();
  pages.push(content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
}
process.stdout.write(JSON.stringify(pages));
