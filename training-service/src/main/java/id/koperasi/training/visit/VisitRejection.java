package id.koperasi.training.visit;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Why a visit is not planned or its report not taken. */
sealed interface VisitRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "coach-not-assigned",
            en = "This coach was not given this cooperative",
            id = "Pembina ini tidak ditugaskan untuk koperasi tersebut")
    record CoachNotAssigned() implements VisitRejection {}

    @Refusal(
            status = 409,
            code = "visit-exists",
            en = "A visit of this id is planned already",
            id = "Kunjungan dengan id ini sudah direncanakan")
    record VisitExists() implements VisitRejection {}

    /**
     * Whoever was without a network reads the newer version and decides what of his own still holds; it may be his own
     * report, whose answer never reached him.
     */
    @Refusal(
            status = 409,
            code = "visit-changed-meanwhile",
            en = "The visit was written meanwhile",
            id = "Kunjungan ini sudah diubah sementara itu",
            enDetail =
                    "It stands at version {currentVersion}, written at {writtenAt}; the report was made for {yourVersion}.",
            idDetail =
                    "Kini versi {currentVersion}, ditulis {writtenAt}; laporan ini dibuat untuk versi {yourVersion}.")
    record VisitChangedMeanwhile(int currentVersion, Instant writtenAt, boolean writtenByYou, int yourVersion)
            implements VisitRejection {}

    @Refusal(
            status = 422,
            code = "action-due-before-visit",
            en = "An action cannot be due before the visit",
            id = "Batas waktu tindakan tidak dapat mendahului kunjungan",
            enDetail = "The visit was on {visitedOn}.",
            idDetail = "Kunjungan pada {visitedOn}.")
    record ActionDueBeforeVisit(LocalDate visitedOn) implements VisitRejection {}

    @Refusal(
            status = 409,
            code = "action-done-already",
            en = "The action is done already",
            id = "Tindakan ini sudah selesai",
            enDetail = "It was done on {doneOn}.",
            idDetail = "Selesai pada {doneOn}.")
    record ActionDoneAlready(LocalDate doneOn) implements VisitRejection {}

    @Refusal(
            status = 422,
            code = "action-twice",
            en = "Two actions have the same id",
            id = "Ada dua tindakan dengan id yang sama")
    record ActionTwice(UUID actionId) implements VisitRejection {}

    @Refusal(
            status = 422,
            code = "action-done-before-visit",
            en = "What was agreed on a visit is done after it",
            id = "Tindakan tidak dapat selesai sebelum kunjungan",
            enDetail = "The visit was on {visitedOn}.",
            idDetail = "Kunjungan pada {visitedOn}.")
    record ActionDoneBeforeVisit(LocalDate visitedOn) implements VisitRejection {}

    @Refusal(
            status = 403,
            code = "visit-of-another-coach",
            en = "This is the visit of another coach",
            id = "Kunjungan ini milik pendamping lain")
    record VisitOfAnother() implements VisitRejection {}

    @Refusal(
            status = 409,
            code = "visit-reported",
            en = "The visit was reported already",
            id = "Kunjungan ini sudah dilaporkan")
    record VisitReported(LocalDate visitedOn) implements VisitRejection {}

    @Refusal(
            status = 409,
            code = "visit-cancelled",
            en = "The plan of this visit was dropped",
            id = "Rencana kunjungan ini sudah dibatalkan")
    record VisitCancelled(LocalDate cancelledOn) implements VisitRejection {}

    @Refusal(status = 422, code = "not-a-photograph", en = "The file is not a photograph", id = "Berkas ini bukan foto")
    record NotAPhotograph() implements VisitRejection {}

    @Refusal(
            status = 409,
            code = "too-many-photographs",
            en = "The visit has as many photographs as it may have",
            id = "Jumlah foto kunjungan ini sudah mencapai batas")
    record TooManyPhotographs(int most) implements VisitRejection {}
}
