package id.koperasi.registry.sharing;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a village does not share the cooperative of another. */
public sealed interface SharingRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "village-too-large-to-share",
            en = "The village has too many people to share a cooperative",
            id = "Jumlah penduduk desa atau kelurahan terlalu besar untuk berbagi koperasi",
            enDetail = "{population} people; fewer than {limit} may share one.",
            idDetail = "{population} jiwa; yang boleh berbagi kurang dari {limit} jiwa.",
            source = "SE Menkop 1/2025")
    record VillageTooLarge(int population, int limit) implements SharingRejection {}

    @Refusal(
            status = 422,
            code = "village-elsewhere",
            en = "The village is not in the kabupaten or kota of the cooperative",
            id = "Desa atau kelurahan tidak berada di kabupaten atau kota koperasi tersebut",
            source = "SE Menkop 1/2025")
    record VillageElsewhere() implements SharingRejection {}

    @Refusal(
            status = 409,
            code = "village-has-its-own",
            en = "The village has a cooperative of its own",
            id = "Desa atau kelurahan ini memiliki koperasi sendiri",
            source = "SE Menkop 1/2025")
    record VillageHasItsOwn() implements SharingRejection {}

    @Refusal(
            status = 409,
            code = "village-covered-then",
            en = "The village had a cooperative or shared one on that day",
            id = "Pada tanggal tersebut desa atau kelurahan ini masih berkoperasi",
            source = "SE Menkop 1/2025")
    record VillageCoveredThen() implements SharingRejection {}

    @Refusal(
            status = 409,
            code = "village-shares-already",
            en = "The village shares a cooperative already",
            id = "Desa atau kelurahan ini sudah berbagi koperasi",
            source = "SE Menkop 1/2025")
    record SharesAlready() implements SharingRejection {}

    @Refusal(
            status = 409,
            code = "village-shares-still",
            en = "The village shares the cooperative still, so there is no day on which it left",
            id = "Desa atau kelurahan ini masih berbagi koperasi sehingga belum ada tanggal keluarnya")
    record SharesStill() implements SharingRejection {}

    @Refusal(
            status = 409,
            code = "shared-beyond-its-end",
            en = "The cooperative that the village shared had ended by then",
            id = "Pada tanggal tersebut koperasi yang dipakai bersama sudah berakhir")
    record SharedBeyondItsEnd() implements SharingRejection {}

    @Refusal(
            status = 422,
            code = "sharing-says-so-already",
            en = "The record says so already",
            id = "Catatan sudah menyatakan demikian")
    record SharingSaysSoAlready() implements SharingRejection {}
}
