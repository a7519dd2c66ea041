package id.koperasi.registry.pilot;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a letter about a pilot is not taken. */
sealed interface PilotRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "pilot-already",
            en = "That letter about the cooperative is on record already",
            id = "Surat penetapan percontohan tersebut sudah tercatat")
    record LetterRecordedAlready() implements PilotRejection {}

    @Refusal(
            status = 409,
            code = "pilot-letter-withdrawn-already",
            en = "The letter was taken back already",
            id = "Surat penetapan tersebut sudah dicabut")
    record LetterWithdrawnAlready() implements PilotRejection {}

    @Refusal(
            status = 422,
            code = "pilot-letter-says-so-already",
            en = "The letter says so already",
            id = "Surat penetapan sudah menyatakan demikian")
    record LetterSaysSoAlready() implements PilotRejection {}

    @Refusal(
            status = 422,
            code = "pilot-letter-withdrawal-in-part",
            en = "A letter that was taken back has the day, the letter and the reason of that",
            id = "Pencabutan memerlukan tanggal, nomor surat, dan alasannya")
    record WithdrawalInPart() implements PilotRejection {}
}
