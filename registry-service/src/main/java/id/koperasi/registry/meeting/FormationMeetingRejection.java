package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.cooperative.Route;
import id.koperasi.registry.decision.Decision;
import java.util.List;

/** Why a village or founding meeting is not called or held as told. */
sealed interface FormationMeetingRejection extends Rejection {

    /** Where the rules of the village meeting stand. */
    String VILLAGE_MEETING = "Juklak Menkop 1/2025, Bab II";

    @Refusal(
            status = 422,
            code = "meeting-of-another-kind",
            en = "Meetings of this kind are called and recorded elsewhere",
            id = "Rapat jenis ini dipanggil dan dicatat melalui jalur lain",
            enDetail =
                    "Village and founding meetings under `formation-meetings`, those of members under `meeting-calls`.",
            idDetail =
                    "Musyawarah desa dan rapat pembentukan di `formation-meetings`, rapat anggota di `meeting-calls`.")
    record AnotherKind(MeetingKind kind) implements FormationMeetingRejection {}

    @Refusal(
            status = 422,
            code = "matter-of-another-meeting",
            en = "A meeting of this kind does not decide that",
            id = "Rapat jenis ini tidak memutuskan hal tersebut",
            enDetail = "{decision} is not for {kind}.",
            idDetail = "{decision} bukan untuk {kind}.")
    record AnothersMatter(Decision decision, MeetingKind kind) implements FormationMeetingRejection {}

    @Refusal(
            status = 422,
            code = "element-named-twice",
            en = "A part of the village is named twice",
            id = "Ada unsur yang disebut dua kali")
    record ElementTwice() implements FormationMeetingRejection {}

    @Refusal(
            status = 422,
            code = "more-present-than-invited",
            en = "More of one part of the village came than were invited",
            id = "Yang hadir dari satu unsur lebih banyak daripada yang diundang",
            enDetail = "{element}: {present} of {invited}.",
            idDetail = "{element}: {present} dari {invited}.")
    record MorePresentThanInvited(Element element, int present, int invited) implements FormationMeetingRejection {}

    @Refusal(
            status = 422,
            code = "too-few-chairs",
            en = "Too few people chaired the meeting",
            id = "Pimpinan musyawarah kurang",
            enDetail = "{chairs} of {required}.",
            idDetail = "{chairs} dari {required} orang.",
            source = VILLAGE_MEETING)
    record TooFewChairs(int chairs, int required) implements FormationMeetingRejection {}

    @Refusal(
            status = 422,
            code = "meeting-not-publicised",
            en = "A village meeting is made public, and nobody says when and how it was",
            id = "Musyawarah desa wajib dipublikasikan, tetapi waktu dan caranya belum disebutkan",
            enDetail = "State `publicisedOn` and `publicisedHow`.",
            idDetail = "Isi `publicisedOn` dan `publicisedHow`.",
            source = VILLAGE_MEETING)
    record NotPublicised() implements FormationMeetingRejection {}

    @Refusal(
            status = 422,
            code = "matters-not-decided",
            en = "The meeting did not decide all that it is for",
            id = "Musyawarah belum memutuskan seluruh hal yang wajib diputuskan",
            enDetail = "Missing: {matters}.",
            idDetail = "Belum diputuskan: {matters}.",
            source = VILLAGE_MEETING)
    record MattersNotDecided(List<Decision> matters) implements FormationMeetingRejection {}

    @Refusal(
            status = 422,
            code = "agreement-incomplete",
            en = "The minutes do not say what was agreed",
            id = "Berita acara belum memuat isi kesepakatan",
            enDetail = "`agreed` has to say what {decision} comes to.",
            idDetail = "`agreed` harus memuat isi {decision}.",
            source = VILLAGE_MEETING)
    record AgreementIncomplete(Decision decision) implements FormationMeetingRejection {}

    @Refusal(
            status = 422,
            code = "route-differs-from-proposal",
            en = "The village chose another route than was proposed",
            id = "Jalur yang diputuskan berbeda dengan yang diusulkan",
            enDetail = "{decided} decided, {proposed} proposed.",
            idDetail = "Diputuskan {decided}, diusulkan {proposed}.",
            source = VILLAGE_MEETING)
    record RouteDiffers(Route decided, Route proposed) implements FormationMeetingRejection {}
}
