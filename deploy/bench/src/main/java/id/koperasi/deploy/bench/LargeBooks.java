package id.koperasi.deploy.bench;

import id.koperasi.deploy.bench.Books.Book;
import id.koperasi.deploy.scenario.Narrator;
import id.koperasi.deploy.scenario.client.RunFailedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Books as they stand after five years, with 1,000 members and 120,000 postings each; made by the database, set by set. */
final class LargeBooks {

    static final int POSTINGS = 120_000;

    private static final String DATABASE = "ledger";
    private static final String SETTLE =
            "vacuum (analyze) posting, journal_entry, account_block, day_total, balance, member, book";

    private final Databases databases;
    private final Narrator narrator;
    private final Book model;
    private final List<Book> books = new ArrayList<>();

    /** @param model the book of which the others are copies */
    LargeBooks(Stack stack, Narrator narrator, Book model) {
        this.databases = new Databases(stack);
        this.narrator = narrator;
        this.model = model;
        execute(Yardstick.text("books/books.sql"));
    }

    /** Makes books until there are so many postings in them. */
    List<Book> fill(long postings) {
        long start = System.nanoTime();
        int before = books.size();
        while ((long) books.size() * POSTINGS < postings) {
            books.add(make(books.size() + 1));
        }
        execute(SETTLE);
        narrator.say("%d books of 120,000 postings each, %d of them made in %d s"
                .formatted(books.size(), books.size() - before, (System.nanoTime() - start) / 1_000_000_000));
        return List.copyOf(books);
    }

    private Book make(int number) {
        try {
            String cooperative = databases
                    .texts(
                            DATABASE,
                            "select bench.large_book('%s', %d, 1000, %d)::text"
                                    .formatted(model.cooperative(), number, POSTINGS / 2))
                    .getFirst();
            return new Book(cooperative, databases.texts(DATABASE, """
                            select id::text from member
                             where cooperative_id = '%s' and number between 2 and 91
                             order by number""".formatted(cooperative)));
        } catch (SQLException e) {
            throw new RunFailedException("a large book could not be made: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) {
        try {
            databases.execute(DATABASE, sql);
        } catch (SQLException e) {
            throw new RunFailedException("the large books: " + e.getMessage(), e);
        }
    }
}
