package id.koperasi.registry.amendment;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.cooperative.Particular;

/** Why a particular is not told anew. */
sealed interface AmendmentRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "value-of-another-form",
            en = "The value has another form",
            id = "Bentuk nilai tidak sesuai",
            enDetail = "{particular} is told as {form}.",
            idDetail = "{particular} ditulis sebagai {form}.")
    record AnotherForm(Particular particular, Particular.Form form) implements AmendmentRejection {}

    @Refusal(
            status = 422,
            code = "particular-not-told-yet",
            en = "The cooperative has not told this yet",
            id = "Keterangan ini belum pernah dicatat",
            enDetail = "{particular} comes with a step of the formation that was not taken.",
            idDetail = "{particular} dicatat melalui langkah pembentukan yang belum dilakukan.")
    record NotToldYet(Particular particular) implements AmendmentRejection {}

    @Refusal(
            status = 422,
            code = "says-so-already",
            en = "The cooperative says so already",
            id = "Keterangan tersebut sudah sama")
    record SaysSoAlready(Particular particular) implements AmendmentRejection {}

    @Refusal(
            status = 422,
            code = "particular-not-amendable",
            en = "This does not become another; it can only be corrected",
            id = "Keterangan ini tidak dapat diubah, hanya dapat dikoreksi",
            source = "UU 25/1992, art. 12")
    record NotAmendable(Particular particular) implements AmendmentRejection {}

    @Refusal(
            status = 422,
            code = "no-older-cooperative",
            en = "It is not on record with which older cooperative it began",
            id = "Koperasi lama yang menjadi awalnya belum tercatat",
            source = "Juklak Menkop 1/2025, Bab V and VI")
    record NoOlderCooperative() implements AmendmentRejection {}

    @Refusal(
            status = 422,
            code = "follows-from-payments",
            en = "What was paid in follows from the payments of the founders; correct those",
            id = "Modal disetor mengikuti setoran para pendiri; yang dikoreksi adalah setorannya")
    record FollowsFromPayments() implements AmendmentRejection {}

    @Refusal(
            status = 422,
            code = "village-corrected-apart",
            en = "The village is corrected apart, together with the name that names it",
            id = "Desa atau kelurahan dikoreksi tersendiri bersama nama yang memuatnya")
    record VillageCorrectedApart() implements AmendmentRejection {}

    @Refusal(
            status = 422,
            code = "pilot-letter-corrected-apart",
            en = "A letter about a pilot is corrected by itself",
            id = "Surat penetapan percontohan dikoreksi tersendiri",
            enDetail = "Several letters may name it a pilot; each has corrections of its own.",
            idDetail = "Percontohan dapat ditetapkan oleh beberapa surat; setiap surat dikoreksi tersendiri.")
    record PilotLetterCorrectedApart() implements AmendmentRejection {}

    @Refusal(
            status = 409,
            code = "plans-cite-potentials",
            en = "Business plans cite what the village that was told could live on",
            id = "Rencana usaha mengacu pada potensi desa yang tercatat sebelumnya",
            enDetail = "{plans} plans do; they are corrected before.",
            idDetail = "{plans} rencana; rencana tersebut dikoreksi lebih dahulu.")
    record PlansCitePotentials(long plans) implements AmendmentRejection {}

    @Refusal(
            status = 422,
            code = "founder-not-on-record",
            en = "Nobody founded this cooperative under that number",
            id = "Tidak ada pendiri dengan NIK tersebut")
    record FounderNotOnRecord() implements AmendmentRejection {}

    @Refusal(
            status = 422,
            code = "statutes-not-amended",
            en = "No meeting of the members has amended the statutes",
            id = "Belum ada rapat anggota yang mengubah anggaran dasar",
            enDetail = "Each amendment takes a resolution of its own.",
            idDetail = "Setiap perubahan memerlukan keputusan rapat tersendiri.",
            source = "UU 25/1992, art. 12 and 23")
    record StatutesNotAmended() implements AmendmentRejection {}
}
