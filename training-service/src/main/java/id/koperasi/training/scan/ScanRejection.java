package id.koperasi.training.scan;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.Instant;

/** Why a phone or its scan is not taken. */
sealed interface ScanRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "not-a-device-key",
            en = "A phone has a public key on the curve P-256, as X.509 has it, in Base64",
            id = "Ponsel harus memakai kunci publik P-256 dalam bentuk X.509, Base64")
    record NotADeviceKey() implements ScanRejection {}

    @Refusal(
            status = 409,
            code = "device-key-taken",
            en = "This key was registered before; every phone and every person makes a new one",
            id = "Kunci ini sudah pernah didaftarkan; setiap ponsel dan setiap orang membuat kunci baru")
    record DeviceKeyTaken() implements ScanRejection {}

    @Refusal(
            status = 422,
            code = "unknown-device",
            en = "This is not the phone that the participant has registered",
            id = "Ini bukan ponsel yang didaftarkan peserta")
    record UnknownDevice() implements ScanRejection {}

    @Refusal(
            status = 422,
            code = "scan-signature-wrong",
            en = "The phone has not signed this",
            id = "Tanda tangan ponsel tidak cocok")
    record ScanSignatureWrong() implements ScanRejection {}

    @Refusal(
            status = 409,
            code = "scan-nonce-reused",
            en = "The phone has used this nonce for another scan",
            id = "Nonce ini sudah dipakai untuk pemindaian lain")
    record ScanNonceReused() implements ScanRejection {}

    @Refusal(
            status = 422,
            code = "scan-code-unknown",
            en = "This is no code of that lesson",
            id = "Ini bukan kode materi tersebut")
    record ScanCodeUnknown() implements ScanRejection {}

    @Refusal(
            status = 422,
            code = "scan-out-of-time",
            en = "The code did not show when it was scanned",
            id = "Kode tidak tampil pada saat dipindai",
            enDetail = "It showed from {from} to {until}; the scan was at {scannedAt}.",
            idDetail = "Tampil {from} sampai {until}; dipindai {scannedAt}.")
    record ScanOutOfTime(Instant from, Instant until, Instant scannedAt) implements ScanRejection {}

    @Refusal(
            status = 422,
            code = "scan-outside-lesson",
            en = "The lesson is not open at that time",
            id = "Materi tidak berlangsung pada waktu itu",
            enDetail = "It is given from {start} to {end}.",
            idDetail = "Berlangsung {start} sampai {end}.")
    record ScanOutsideLesson(Instant start, Instant end) implements ScanRejection {}

    @Refusal(
            status = 422,
            code = "scan-too-old",
            en = "A scan is sent within so many hours",
            id = "Pemindaian harus dikirim dalam sekian jam",
            enDetail = "Within {hours}.",
            idDetail = "Dalam {hours} jam.")
    record ScanTooOld(int hours) implements ScanRejection {}

    @Refusal(
            status = 422,
            code = "scan-before-device",
            en = "The phone was registered only after that",
            id = "Ponsel baru didaftarkan sesudah itu")
    record ScanBeforeDevice() implements ScanRejection {}

    @Refusal(
            status = 422,
            code = "scan-clock-impossible",
            en = "A scan is made before it is sent",
            id = "Pemindaian terjadi sebelum dikirim")
    record ScanClockImpossible() implements ScanRejection {}

    @Refusal(
            status = 409,
            code = "left-before-coming",
            en = "Who was not there does not leave",
            id = "Yang tidak hadir tidak dapat pulang")
    record LeftBeforeComing() implements ScanRejection {}

    @Refusal(
            status = 422,
            code = "scanner-without-seat",
            en = "Only who has a seat in this session can be present",
            id = "Hanya peserta yang memiliki kursi dapat dicatat hadir")
    record ScannerWithoutSeat() implements ScanRejection {}

    @Refusal(
            status = 404,
            code = "lesson-unknown",
            en = "The session has no lesson of this number",
            id = "Kegiatan ini tidak memiliki materi bernomor ini")
    record LessonUnknown(int lesson) implements ScanRejection {}
}
