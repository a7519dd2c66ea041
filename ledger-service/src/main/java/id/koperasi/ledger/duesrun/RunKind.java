package id.koperasi.ledger.duesrun;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run takes. */
@Schema(
        name = "DuesRunKind",
        description = "What a run takes: dues from voluntary savings, or what employers' lists say.")
public enum RunKind {
    /** Simpanan wajib from voluntary savings, where a meeting resolved it. */
    DUES,
    /** What employers took from wages. */
    PAYROLL
}
