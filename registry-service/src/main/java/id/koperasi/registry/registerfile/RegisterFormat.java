package id.koperasi.registry.registerfile;

/** How a register is written down. */
public enum RegisterFormat {
    /** Text in UTF-8, with commas, semicolons or tabs. */
    CSV,
    /** A workbook of which the first sheet counts. */
    XLSX
}
