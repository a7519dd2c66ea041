package id.koperasi.registry.launch;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.UUID;

/** Why a memorandum or a launch is not taken. */
sealed interface LaunchRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "covered-region-unknown",
            en = "A region that is named does not exist",
            id = "Salah satu wilayah yang disebut tidak ada",
            source = "Kepmendagri 300.2.2-2138/2025")
    record RegionUnknown(String regionCode) implements LaunchRejection {}

    @Refusal(
            status = 403,
            code = "covered-region-outside-reach",
            en = "A region that is named is not yours",
            id = "Salah satu wilayah yang disebut bukan wilayah Anda")
    record OutsideReach(String regionCode) implements LaunchRejection {}

    @Refusal(
            status = 422,
            code = "memorandum-says-so-already",
            en = "The memorandum says so already",
            id = "Keterangan nota kesepahaman tersebut sudah sama")
    record SaidSoAlready() implements LaunchRejection {}

    @Refusal(
            status = 409,
            code = "memorandum-signed-already",
            en = "A memorandum of this number and day is on record already",
            id = "Nota kesepahaman dengan nomor dan tanggal ini sudah tercatat")
    record SignedAlready() implements LaunchRejection {}

    @Refusal(
            status = 409,
            code = "launched-already",
            en = "This launch of the region is on record already",
            id = "Peluncuran di wilayah ini pada tanggal dan tempat tersebut sudah tercatat")
    record LaunchedAlready() implements LaunchRejection {}

    @Refusal(
            status = 422,
            code = "launch-says-so-already",
            en = "The record of the launch says so already",
            id = "Catatan peluncuran sudah menyatakan demikian")
    record LaunchSaysSoAlready() implements LaunchRejection {}

    @Refusal(
            status = 422,
            code = "not-to-be-launched",
            en = "A cooperative that is named is not in the region or was not formed by then",
            id = "Salah satu koperasi tidak berada di wilayah ini atau belum terbentuk pada tanggal tersebut")
    record NotToBeLaunched(UUID cooperativeId) implements LaunchRejection {}
}
