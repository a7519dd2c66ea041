package id.koperasi.platform.problem;

import java.util.List;

/** What any operation may answer, whatever it does. */
public sealed interface RequestRejection extends Rejection {

    @Refusal(status = 400, code = "invalid-request", en = "The request is not valid", id = "Permintaan tidak sah")
    record InvalidRequest(List<Violation> violations) implements RequestRejection {}

    @Refusal(
            status = 400,
            code = "unreadable-body",
            en = "The body is not well-formed JSON",
            id = "Isi permintaan bukan JSON yang benar",
            enDetail = "Reading stopped at line {line}, column {column}.",
            idDetail = "Pembacaan berhenti di baris {line}, kolom {column}.")
    record UnreadableBody(int line, int column) implements RequestRejection {}

    @Refusal(
            status = 400,
            code = "body-out-of-bounds",
            en = "The body goes beyond a bound",
            id = "Isi permintaan melampaui batas",
            enDetail =
                    "At most {maxDepth} levels, {maxTextCharacters} characters a text, {maxNumberDigits} digits a number.",
            idDetail =
                    "Paling banyak {maxDepth} tingkat, {maxTextCharacters} karakter per teks, {maxNumberDigits} angka per bilangan.")
    record BodyOutOfBounds(int maxDepth, int maxTextCharacters, int maxNumberDigits) implements RequestRejection {}

    @Refusal(
            status = 400,
            code = "invalid-cursor",
            en = "The cursor was not given out by this list",
            id = "Penanda halaman ini bukan dari daftar ini",
            enDetail = "Send back 'nextCursor' of the page before, unchanged, or begin without 'after'.",
            idDetail = "Kirim kembali 'nextCursor' dari halaman sebelumnya tanpa perubahan, atau mulai tanpa 'after'.")
    record InvalidCursor() implements RequestRejection {}

    @Refusal(
            status = 400,
            code = "invalid-precondition",
            en = "If-Match holds no single strong entity tag",
            id = "If-Match tidak berisi satu entity tag yang kuat",
            enDetail = "Send the ETag of the last read, quotes included; neither '*' nor a weak tag changes anything.",
            idDetail = "Kirim ETag dari pembacaan terakhir beserta tanda kutipnya; '*' dan tag lemah tidak diterima.")
    record InvalidPrecondition() implements RequestRejection {}

    @Refusal(status = 401, code = "not-signed-in", en = "Sign in first", id = "Silakan masuk terlebih dahulu")
    record NotSignedIn() implements RequestRejection {}

    @Refusal(
            status = 403,
            code = "not-permitted",
            en = "You may not do this",
            id = "Anda tidak berwenang melakukan ini")
    record NotPermitted() implements RequestRejection {}

    /** Also the answer for what belongs to somebody else, so that it tells nobody that a thing exists. */
    @Refusal(status = 404, code = "not-found", en = "There is no such thing", id = "Tidak ditemukan")
    record NotFound() implements RequestRejection {}

    @Refusal(
            status = 405,
            code = "method-not-allowed",
            en = "This address does not take that method",
            id = "Alamat ini tidak menerima metode tersebut")
    record MethodNotAllowed() implements RequestRejection {}

    @Refusal(
            status = 406,
            code = "not-acceptable",
            en = "None of the media types you accept is offered",
            id = "Tidak ada jenis media yang Anda terima tersedia di sini")
    record NotAcceptable() implements RequestRejection {}

    @Refusal(
            status = 408,
            code = "request-incomplete",
            en = "The request did not arrive as a whole",
            id = "Permintaan tidak sampai secara utuh",
            retryAfterSeconds = 1)
    record RequestIncomplete() implements RequestRejection {}

    @Refusal(
            status = 409,
            code = "conflict",
            en = "Somebody else changed the same thing at the same moment",
            id = "Data yang sama sedang diubah pihak lain pada saat yang sama",
            enDetail = "Read it again and decide whether your change still fits.",
            idDetail = "Baca ulang lalu putuskan apakah perubahan Anda masih sesuai.")
    record Conflict() implements RequestRejection {}

    @Refusal(
            status = 412,
            code = "stale-version",
            en = "It has changed since you read it",
            id = "Data sudah berubah sejak Anda membacanya",
            enDetail = "Read it again, then send your change with the new ETag in If-Match.",
            idDetail = "Baca ulang, lalu kirim perubahan dengan ETag yang baru di If-Match.")
    record StaleVersion() implements RequestRejection {}

    @Refusal(status = 413, code = "body-too-large", en = "The body is too large", id = "Isi permintaan terlalu besar")
    record BodyTooLarge() implements RequestRejection {}

    @Refusal(status = 414, code = "address-too-long", en = "The address is too long", id = "Alamat terlalu panjang")
    record AddressTooLong() implements RequestRejection {}

    @Refusal(
            status = 415,
            code = "unsupported-media-type",
            en = "This address does not read that media type",
            id = "Alamat ini tidak membaca jenis media tersebut")
    record UnsupportedMediaType() implements RequestRejection {}

    @Refusal(
            status = 428,
            code = "precondition-required",
            en = "A change needs If-Match",
            id = "Perubahan memerlukan If-Match",
            enDetail = "Read it first, then send its ETag in If-Match, so that nobody's change is lost.",
            idDetail = "Baca dahulu, lalu kirim ETag-nya di If-Match agar perubahan pihak lain tidak hilang.")
    record PreconditionRequired() implements RequestRejection {}

    @Refusal(
            status = 429,
            code = "too-many-requests",
            en = "Too many requests",
            id = "Terlalu banyak permintaan",
            enDetail = "Try again in {retryAfterSeconds} s.",
            idDetail = "Coba lagi dalam {retryAfterSeconds} detik.")
    record TooManyRequests(int retryAfterSeconds) implements RequestRejection {}
}
