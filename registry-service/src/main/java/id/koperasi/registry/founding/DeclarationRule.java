package id.koperasi.registry.founding;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** What somebody who was elected has not declared, or what of it bars him from the office. None names a person. */
public sealed interface DeclarationRule extends Rejection {

    @Refusal(
            status = 422,
            code = "officer-has-not-declared",
            en = "An officer has not declared that nothing bars him",
            id = "Pengurus atau pengawas belum membuat pernyataan",
            enDetail = "{office}: send `{declaration}`.",
            idDetail = "{office}: isi `{declaration}`.",
            source = "Juklak Menkop 1/2025, Bab III")
    record HasNotDeclared(Office office, String declaration) implements DeclarationRule {}

    @Refusal(
            status = 422,
            code = "village-leadership-on-board",
            en = "Somebody of the village's leadership may not sit on the board",
            id = "Unsur pimpinan desa tidak boleh menjadi pengurus",
            enDetail = "It is {office}.",
            idDetail = "Jabatannya {office}.",
            source = "Juklak Menkop 1/2025, Bab III")
    record LeadershipOnBoard(Office office) implements DeclarationRule {}

    @Refusal(
            status = 422,
            code = "supervisor-was-insolvent",
            en = "A supervisor was declared insolvent before",
            id = "Pengawas pernah dinyatakan pailit",
            enDetail = "It is {office}.",
            idDetail = "Jabatannya {office}.",
            source = "Juklak Menkop 1/2025, Bab III")
    record WasInsolvent(Office office) implements DeclarationRule {}

    @Refusal(
            status = 422,
            code = "supervisor-was-convicted",
            en = "A supervisor was convicted of a relevant crime too lately",
            id = "Pengawas pernah dipidana atas perkara yang relevan",
            enDetail = "{office}, within {years} years.",
            idDetail = "{office}, dalam {years} tahun terakhir.",
            source = "Juklak Menkop 1/2025, Bab III")
    record WasConvicted(Office office, int years) implements DeclarationRule {}
}
