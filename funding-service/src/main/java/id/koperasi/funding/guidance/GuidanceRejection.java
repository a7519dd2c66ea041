package id.koperasi.funding.guidance;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.List;

/** Why guidance is not published or not confirmed. */
sealed interface GuidanceRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "unknown-programme-version",
            en = "There is no such version of a programme",
            id = "Versi program ini tidak ada",
            enDetail = "Unknown: {programmes}.",
            idDetail = "Tidak dikenal: {programmes}.")
    record UnknownProgrammeVersion(List<String> programmes) implements GuidanceRejection {}

    @Refusal(
            status = 422,
            code = "guidance-not-later",
            en = "A new version counts from a later day than the one before",
            id = "Versi baru berlaku setelah versi sebelumnya",
            enDetail = "That before counts from {validFrom}.",
            idDetail = "Versi sebelumnya berlaku sejak {validFrom}.")
    record GuidanceNotLater(LocalDate validFrom) implements GuidanceRejection {}

    @Refusal(
            status = 403,
            code = "not-addressed",
            en = "The guidance is not addressed to you",
            id = "Juknis ini tidak ditujukan kepada Anda",
            enDetail = "It is addressed to: {addressees}.",
            idDetail = "Ditujukan kepada: {addressees}.")
    record NotAddressed(List<String> addressees) implements GuidanceRejection {}

    @Refusal(
            status = 409,
            code = "receipt-confirmed",
            en = "The receipt is confirmed already",
            id = "Penerimaan sudah dikonfirmasi")
    record ReceiptConfirmed() implements GuidanceRejection {}
}
