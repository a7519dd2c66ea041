package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.decision.Decision;
import java.time.LocalDate;

/** Why minutes are not told anew. */
sealed interface CorrectionRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "resolution-serves-already",
            en = "Something on record rests on this resolution, so it cannot be one that did not pass",
            id = "Keputusan ini sudah menjadi dasar catatan lain sehingga tidak dapat diubah menjadi tidak disetujui",
            enDetail = "{decision} serves this: {serves}.",
            idDetail = "{decision} menjadi dasar: {serves}.")
    record ResolutionServes(Decision decision, ServingResolutions.Serves serves) implements CorrectionRejection {}

    @Refusal(
            status = 409,
            code = "disposed-of-more",
            en = "The cooperative has parted with more under this resolution",
            id = "Pelepasan aset yang tercatat melebihi batas ini",
            enDetail = "{used} is on record, {limit} would be allowed.",
            idDetail = "Tercatat {used}, batasnya menjadi {limit}.",
            source = MeetingRejection.STATUTES)
    record DisposedOfMore(Rupiah used, Rupiah limit) implements CorrectionRejection {}

    @Refusal(
            status = 409,
            code = "meeting-serves-already",
            en = "Something on record rests on this meeting, which cannot have been held after that",
            id = "Catatan lain bertumpu pada rapat ini sehingga rapat tidak dapat tercatat sesudahnya",
            enDetail = "{serves} of {day} rests on it; the day of a meeting that a formation names is told anew there.",
            idDetail =
                    "{serves} tanggal {day} bertumpu pada rapat ini; hari rapat yang disebut pembentukan diperbaiki di sana.",
            source = "UU 25/1992, art. 22 and 23")
    record ServedBefore(ServingResolutions.Serves serves, LocalDate day) implements CorrectionRejection {}

    @Refusal(
            status = 409,
            code = "attended-on-that-day",
            en = "Those who came were recorded one by one on the day that was told before",
            id = "Kehadiran peserta tercatat satu per satu pada hari yang semula",
            enDetail = "They came on {heldOn}.",
            idDetail = "Mereka hadir pada {heldOn}.",
            source = MeetingRejection.STATUTES)
    record AttendedThen(LocalDate heldOn) implements CorrectionRejection {}

    @Refusal(
            status = 422,
            code = "minutes-say-so-already",
            en = "The minutes say so already",
            id = "Berita acara sudah menyatakan demikian")
    record MinutesSaySoAlready() implements CorrectionRejection {}
}
