package id.koperasi.deploy.bench;

import id.koperasi.deploy.bench.Books.Book;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int DAYS = 365;

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

    /** Reads something of a book; {@code {member}} in the path is one of its members, {@code {day}} a day of 2025. */
    byte[] ofBook(long number, String path) {
        Book book = book(number);
        return get("/v1/cooperatives/" + book.cooperative()
                + path.replace("{member}", member(book, number / books.size()))
                        .replace("{day}", FIRST.plusDays(number % DAYS).toString()));
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
