package id.koperasi.registry.standing;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.cooperative.Status;
import java.time.LocalDate;

/** Why a cooperative does not stand otherwise. */
sealed interface StandingRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "cooperative-not-suspended",
            en = "The cooperative is not suspended",
            id = "Koperasi tidak sedang dibekukan",
            enDetail = "It is {standing}.",
            idDetail = "Statusnya {standing}.")
    record NotSuspended(Status standing) implements StandingRejection {}

    @Refusal(
            status = 409,
            code = "cooperative-is-formed",
            en = "The cooperative is a legal entity, so its founding cannot come to nothing",
            id = "Koperasi sudah berbadan hukum sehingga pendiriannya tidak dapat dibatalkan",
            enDetail = "It may be dissolved or merged.",
            idDetail = "Koperasi dapat dibubarkan atau digabung.")
    record IsFormed() implements StandingRejection {}

    @Refusal(
            status = 422,
            code = "no-cooperative-to-merge-into",
            en = "The cooperative that shall go on is not one in good standing within your reach",
            id = "Koperasi penerima bukan koperasi aktif di wilayah Anda",
            source = "UU 25/1992, art. 14")
    record NothingToMergeInto() implements StandingRejection {}

    @Refusal(
            status = 422,
            code = "members-did-not-decide",
            en = "No meeting of the members has decided this",
            id = "Belum ada keputusan rapat anggota mengenai hal ini",
            enDetail = "The decision needed is {decision}.",
            idDetail = "Keputusan yang diperlukan: {decision}.",
            source = "UU 25/1992, art. 14, 23 and 46")
    record MembersDidNotDecide(String decision) implements StandingRejection {}

    @Refusal(
            status = 422,
            code = "receiving-members-did-not-decide",
            en = "No meeting of the members of the receiving cooperative has agreed to this merger",
            id = "Belum ada keputusan rapat anggota koperasi penerima mengenai penggabungan ini",
            enDetail = "The decision needed is {decision}; one meeting serves one merger.",
            idDetail = "Keputusan yang diperlukan: {decision}; satu rapat berlaku untuk satu penggabungan.",
            source = "UU 25/1992, art. 14")
    record ReceivingMembersDidNotDecide(String decision) implements StandingRejection {}

    @Refusal(
            status = 422,
            code = "creditors-may-still-object",
            en = "Creditors may still object to the merger",
            id = "Masa keberatan kreditur atas penggabungan belum berakhir",
            enDetail = "They have {days} days; the merger can begin on {earliest}.",
            idDetail = "Masa keberatan {days} hari; penggabungan paling cepat {earliest}.",
            source = "Juklak Menkop 1/2025, Bab VII")
    record CreditorsMayObject(int days, LocalDate earliest) implements StandingRejection {}

    @Refusal(
            status = 403,
            code = "government-dissolves",
            en = "Only the ministry dissolves by decree of the government",
            id = "Pembubaran oleh pemerintah hanya melalui kementerian",
            source = "UU 25/1992, art. 46 and 47")
    record GovernmentDissolves() implements StandingRejection {}

    @Refusal(
            status = 409,
            code = "cooperative-not-merged",
            en = "The cooperative is not merged into another",
            id = "Koperasi tidak bergabung ke koperasi lain")
    record NotMerged(Status standing) implements StandingRejection {}

    @Refusal(
            status = 422,
            code = "standing-says-so-already",
            en = "The day on record is this one",
            id = "Tanggal yang tercatat sudah demikian")
    record StandingSaysSoAlready() implements StandingRejection {}

    @Refusal(
            status = 422,
            code = "merger-announcement-required",
            en = "It is not said when creditors were told of the merger",
            id = "Tanggal pengumuman penggabungan kepada kreditur belum disebutkan",
            source = "Juklak Menkop 1/2025, Bab VII")
    record AnnouncementRequired() implements StandingRejection {}

    @Refusal(
            status = 409,
            code = "village-has-another-by-then",
            en = "Another cooperative served the village before that day",
            id = "Desa ini sudah dilayani koperasi lain sebelum tanggal tersebut",
            source = "SE Menkop 1/2025")
    record VillageHasAnotherByThen() implements StandingRejection {}

    @Refusal(
            status = 409,
            code = "assets-transferred-already",
            en = "The transfer of the assets is on record already",
            id = "Pengalihan aset sudah tercatat")
    record AssetsTransferred() implements StandingRejection {}
}
