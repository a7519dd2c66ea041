package id.koperasi.registry.decree;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why what was found of a decree is not taken. */
sealed interface DecreeRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "decree-not-there",
            en = "The cooperative has no decree yet",
            id = "Koperasi belum memiliki keputusan pengesahan",
            source = "UU 25/1992, art. 9")
    record NoDecree() implements DecreeRejection {}

    @Refusal(
            status = 422,
            code = "decree-paper-needed",
            en = "Whoever has seen the paper names the scan that was handed in, and it confirms the decree",
            id = "Yang telah melihat dokumen menunjuk pindaian yang diserahkan, dan dokumen itu membenarkan keputusan",
            enDetail =
                    "Hand it in as a paper of the kind AHU_DECREE first; one that says otherwise calls for a correction.",
            idDetail = "Serahkan dahulu sebagai dokumen jenis AHU_DECREE; bila isinya lain, lakukan koreksi.")
    record PaperNeeded() implements DecreeRejection {}

    @Refusal(
            status = 422,
            code = "decree-paper-of-another",
            en = "The paper is of another decree",
            id = "Dokumen memuat nomor keputusan lain",
            enDetail = "The decree on record is {decreeNumber}.",
            idDetail = "Keputusan yang tercatat adalah {decreeNumber}.")
    record PaperOfAnother(String decreeNumber) implements DecreeRejection {}

    @Refusal(
            status = 403,
            code = "decree-ahu-told-by-office",
            en = "What AHU says of a decree is told by the office of the region",
            id = "Jawaban AHU atas keputusan dicatat oleh dinas wilayah")
    record AhuToldByOffice() implements DecreeRejection {}

    @Refusal(
            status = 409,
            code = "decree-checked-so-already",
            en = "The decree was found so already",
            id = "Keputusan ini sudah dinyatakan demikian")
    record CheckedSoAlready() implements DecreeRejection {}

    @Refusal(
            status = 409,
            code = "decree-ahu-has-spoken",
            en = "AHU has said what it has of this decree, and no paper outweighs that",
            id = "AHU sudah menyatakan data keputusan ini; dokumen tidak dapat menggantikannya")
    record AhuHasSpoken(DecreeState state) implements DecreeRejection {}
}
