package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.decision.Decision;

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
            status = 422,
            code = "minutes-say-so-already",
            en = "The minutes say so already",
            id = "Berita acara sudah menyatakan demikian")
    record MinutesSaySoAlready() implements CorrectionRejection {}
}
