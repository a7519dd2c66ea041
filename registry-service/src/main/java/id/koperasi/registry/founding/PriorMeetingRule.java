package id.koperasi.registry.founding;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.UUID;

/** What does not fit between the founding step and the meetings on record that it names. */
public sealed interface PriorMeetingRule extends Rejection {

    @Refusal(
            status = 422,
            code = "formation-meeting-unknown",
            en = "The cooperative has no such meeting on record, or too few came to it",
            id = "Rapat tersebut tidak tercatat pada koperasi ini, atau tidak mencapai kuorum",
            enDetail = "{kind}: {meetingId}.",
            idDetail = "{kind}: {meetingId}.",
            source = "Juklak Menkop 1/2025, Bab II")
    record MeetingUnknown(String kind, UUID meetingId) implements PriorMeetingRule {}

    @Refusal(
            status = 422,
            code = "village-meeting-not-named",
            en = "The founding names no village meeting on record",
            id = "Pembentukan belum menyebut musyawarah desa yang tercatat",
            enDetail = "Call and record it under `formation-meetings` and send `villageMeetingId`.",
            idDetail = "Panggil dan catat musyawarah di `formation-meetings`, lalu isi `villageMeetingId`.",
            source = "Juklak Menkop 1/2025, Bab II")
    record VillageMeetingNotNamed() implements PriorMeetingRule {}

    @Refusal(
            status = 422,
            code = "village-meets-first",
            en = "The village meets before its cooperative is founded",
            id = "Musyawarah desa mendahului rapat pembentukan",
            enDetail = "The village met on {villageMetOn}.",
            idDetail = "Musyawarah diadakan pada {villageMetOn}.",
            source = "Juklak Menkop 1/2025, Bab II")
    record VillageMeetsFirst(LocalDate villageMetOn, LocalDate heldOn) implements PriorMeetingRule {}

    @Refusal(
            status = 422,
            code = "savings-differ-from-village-meeting",
            en = "The village agreed on other savings",
            id = "Simpanan berbeda dengan yang disepakati musyawarah desa",
            enDetail = "{principal} and {mandatory} were agreed.",
            idDetail = "Disepakati {principal} dan {mandatory}.",
            source = "Juklak Menkop 1/2025, Bab II")
    record SavingsDiffer(Rupiah principal, Rupiah mandatory) implements PriorMeetingRule {}

    @Refusal(
            status = 422,
            code = "founding-meeting-differs",
            en = "The founding meeting on record was held on another day or has other minutes",
            id = "Tanggal atau nomor berita acara berbeda dengan rapat pembentukan yang tercatat",
            enDetail = "It was held on {heldOn}, minutes {minutesNumber}.",
            idDetail = "Diadakan pada {heldOn}, berita acara {minutesNumber}.")
    record FoundingMeetingDiffers(LocalDate heldOn, String minutesNumber) implements PriorMeetingRule {}

    @Refusal(
            status = 422,
            code = "more-founders-than-present",
            en = "There are more founders than came to the founding meeting",
            id = "Jumlah pendiri lebih banyak daripada yang hadir pada rapat pembentukan",
            enDetail = "{founders} founders, {present} present.",
            idDetail = "{founders} pendiri, {present} hadir.",
            source = "UU 25/1992, art. 6")
    record MoreFoundersThanPresent(int founders, int present) implements PriorMeetingRule {}
}
