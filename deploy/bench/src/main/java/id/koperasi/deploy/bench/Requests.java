package id.koperasi.deploy.bench;

import id.koperasi.deploy.bench.Books.Book;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The requests of the callers, each command under a key of its own.
 *
 * @param books that are open
 * @param token of their treasurer
 */
record Requests(List<Book> books, String token) {

    /** A deposit of a member; the books take turns. */
    byte[] deposit(long number) {
        Book book = book(number);
        return post(book, "/savings-receipts", receipt(book, number / books.size()));
    }

    /** So many deposits at once. */
    byte[] batch(long number, int size) {
        Book book = book(number);
        return post(
                book,
                "/savings-receipt-batches",
                IntStream.range(0, size)
                        .mapToObj(i -> receipt(book, i))
                        .collect(Collectors.joining(",", "{\"receipts\":[", "]}")));
    }

    /** A page of a member's passbook. */
    byte[] passbook(long number) {
        Book book = book(number);
        return get("/v1/cooperatives/%s/members/%s/passbook?limit=50"
                .formatted(book.cooperative(), member(book, number / books.size())));
    }

    /** Reads something. */
    byte[] get(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nAccept: application/json\r\n\r\n"
                .formatted(path, token)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] post(Book book, String path, String body) {
        return """
                POST /v1/cooperatives/%s%s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Accept: application/json
                Content-Type: application/json
                Idempotency-Key: %s
                Content-Length: %d

                %s""".formatted(book.cooperative(), path, token, UUID.randomUUID(), body.length(), body)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String receipt(Book book, long turn) {
        return """
                {"memberId":"%s","kind":"VOLUNTARY","amount":1000,"effectiveDate":"2025-07-24","into":"CASH"}""".formatted(member(book, turn));
    }

    private Book book(long number) {
        return books.get((int) (number % books.size()));
    }

    private static String member(Book book, long turn) {
        return book.members().get((int) (turn % book.members().size()));
    }
}
