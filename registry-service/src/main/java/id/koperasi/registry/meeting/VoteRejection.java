package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.decision.Decision;
import java.math.BigDecimal;

/** Why a vote is not taken. */
sealed interface VoteRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "votes-differ-from-attendance",
            en = "The votes are not as many as the members present",
            id = "Jumlah suara tidak sama dengan jumlah anggota yang hadir",
            enDetail = "On {decision}: {votes} votes, {present} present. Each has one vote, abstentions included.",
            idDetail = "Tentang {decision}: {votes} suara, {present} hadir. Satu anggota satu suara, termasuk abstain.",
            source = "UU 25/1992, art. 24(3)")
    record VotesDifferFromAttendance(Decision decision, long votes, int present) implements VoteRejection {}

    @Refusal(
            status = 422,
            code = "decision-repeated",
            en = "A meeting decides a thing once",
            id = "Satu hal diputuskan satu kali dalam satu rapat",
            enDetail = "{decision} stands in the list twice.",
            idDetail = "{decision} tercantum dua kali.")
    record DecisionRepeated(Decision decision) implements VoteRejection {}

    @Refusal(
            status = 422,
            code = "not-on-the-agenda",
            en = "The members were not told that this would be decided",
            id = "Hal ini tidak tercantum dalam acara rapat pada undangan",
            enDetail = "{decision} is not on the agenda of the call.",
            idDetail = "{decision} tidak ada dalam acara rapat.",
            source = MeetingRejection.STATUTES)
    record NotOnTheAgenda(Decision decision) implements VoteRejection {}

    @Refusal(
            status = 422,
            code = "limit-required",
            en = "Members allow borrowing, or the sale of assets, up to a limit above zero",
            id = "Persetujuan pinjaman atau pelepasan aset memerlukan batas jumlah di atas nol",
            source = MeetingRejection.STATUTES)
    record LimitRequired(Decision decision) implements VoteRejection {}

    @Refusal(
            status = 422,
            code = "rate-range-wrong",
            en = "A range of rates belongs to the decision about it, the lower rate first",
            id = "Kisaran suku bunga hanya untuk keputusan tentang suku bunga, dari yang terendah",
            source = "Permenkop UKM 8/2023, art. 27")
    record RateRangeWrong(Decision decision) implements VoteRejection {}

    @Refusal(
            status = 422,
            code = "rate-above-cap",
            en = "Loans may not cost so much",
            id = "Suku bunga pinjaman melebihi batas tertinggi",
            enDetail = "{percent} per cent a year, at most {allowed}.",
            idDetail = "{percent} persen setahun, paling tinggi {allowed}.",
            source = "Permenkop UKM 8/2023, art. 27")
    record RateAboveCap(BigDecimal percent, BigDecimal allowed) implements VoteRejection {}

    @Refusal(
            status = 422,
            code = "surplus-not-split-whole",
            en = "The shares of the surplus do not add up to a hundred per cent, or one is named twice",
            id = "Pembagian SHU tidak berjumlah seratus persen, atau ada yang disebut dua kali",
            enDetail = "They add up to {sum}. Only the decision to split the surplus has shares.",
            idDetail = "Jumlahnya {sum}. Hanya keputusan pembagian SHU yang memuat bagian.",
            source = "UU 25/1992, art. 45")
    record SurplusNotSplitWhole(BigDecimal sum) implements VoteRejection {}
}
