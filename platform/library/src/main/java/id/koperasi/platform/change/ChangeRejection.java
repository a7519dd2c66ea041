package id.koperasi.platform.change;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a request that changes something does not even begin. */
public sealed interface ChangeRejection extends Rejection {

    @Refusal(
            status = 400,
            code = "idempotency-key-required",
            en = "This request needs an Idempotency-Key",
            id = "Permintaan ini memerlukan Idempotency-Key",
            enDetail = "Choose a new key for each new request and send the same one when you repeat it.",
            idDetail = "Pilih kunci baru untuk setiap permintaan baru dan kirim kunci yang sama bila mengulanginya.")
    record KeyRequired() implements ChangeRejection {}

    @Refusal(
            status = 400,
            code = "invalid-idempotency-key",
            en = "An Idempotency-Key is 1 to 100 letters, digits and -_.:",
            id = "Idempotency-Key terdiri atas 1 sampai 100 huruf, angka, dan -_.:",
            enDetail = "It is kept as it is, so it must be no citizen's number and no telephone number.",
            idDetail = "Kunci disimpan apa adanya, maka tidak boleh berupa NIK atau nomor telepon.")
    record InvalidKey() implements ChangeRejection {}

    @Refusal(
            status = 409,
            code = "request-still-running",
            en = "The first request with this key is still running",
            id = "Permintaan pertama dengan kunci ini masih diproses",
            retryAfterSeconds = 1)
    record StillRunning() implements ChangeRejection {}

    @Refusal(
            status = 422,
            code = "idempotency-key-reused",
            en = "This key was used for another request",
            id = "Kunci ini sudah dipakai untuk permintaan lain",
            enDetail = "A repeated request must be the same to the letter; a new one needs a new key.",
            idDetail = "Permintaan yang diulang harus sama persis; permintaan baru memerlukan kunci baru.")
    record KeyReused() implements ChangeRejection {}
}
