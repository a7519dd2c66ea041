package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.book.BookLock;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cashbook.CashRow.Meaning;
import id.koperasi.ledger.cashrule.Knowledge;
import id.koperasi.ledger.cashrule.Need;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.cashrule.PurposeRules;
import id.koperasi.ledger.cashrule.Suggesting;
import id.koperasi.ledger.cashrule.Suggestion;
import id.koperasi.ledger.cashrule.Suggestion.Source;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An officer confirms what a row is for, and rows of the same words that nobody has confirmed yet follow. */
@ApplicationScoped
class TeachingRules {

    private static final Set<Need> OF_THE_ROW =
            Set.of(Need.CHANGED_SINCE_POSTED, Need.ENTRY_DIFFERS, Need.ENTRY_TAKEN, Need.TRANSFER_SEEN);

    private final Books books;
    private final BookLock lock;
    private final CashRows rows;
    private final PurposeRules rules;
    private final Suggesting suggesting;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    TeachingRules(
            Books books,
            BookLock lock,
            CashRows rows,
            PurposeRules rules,
            Suggesting suggesting,
            CurrentCaller caller,
            BusinessClock clock) {
        this.books = books;
        this.lock = lock;
        this.rows = rows;
        this.rules = rules;
        this.suggesting = suggesting;
        this.caller = caller;
        this.clock = clock;
    }

    /** Confirms those that are ready; how many were. The others stay as they are. */
    @Transactional
    int confirm(UUID cooperativeId, UUID importId, List<Integer> nrs) {
        lock.take(cooperativeId);
        List<CashRow> ready = rows.locked(cooperativeId, importId, nrs).stream()
                .filter(row ->
                        row.status().state() == RowState.READY && !row.status().confirmed())
                .toList();
        confirm(cooperativeId, importId, ready.toArray(CashRow[]::new));
        return ready.size();
    }

    /** Confirms these and learns from them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void confirm(UUID cooperativeId, UUID importId, CashRow... confirmed) {
        String person = Objects.requireNonNull(caller.get().person()); // his token named him
        Set<Taught> taught = new LinkedHashSet<>();
        Knowledge knowledge = suggesting.knowledge(
                cooperativeId, clock.today(books.of(cooperativeId).zone()));
        for (CashRow row : confirmed) {
            Purpose purpose = Objects.requireNonNull(row.meaning().purpose()); // it is ready
            var rule = new Taught(row.meaning().words(), row.place().book());
            rows.confirm(cooperativeId, importId, row.nr(), person);
            Optional<Purpose> lesson =
                    knowledge.lesson(purpose, row.asked(), row.meaning().source() == Source.OFFICER);
            lesson.ifPresent(
                    each -> rules.learn(cooperativeId, rule.words(), row.money().side(), rule.book(), each));
            if (lesson.isPresent() && !rule.words().isEmpty()) {
                taught.add(rule);
            }
        }
        if (!taught.isEmpty()) {
            follow(cooperativeId, importId, taught, suggesting.again(knowledge, cooperativeId));
        }
    }

    /** Words in a book. */
    private record Taught(String words, CashBook book) {}

    private void follow(UUID cooperativeId, UUID importId, Set<Taught> taught, Knowledge knowledge) {
        for (Taught rule : taught) {
            for (CashRow row : rows.like(cooperativeId, importId, rule.words(), rule.book())) {
                if (row.meaning().source() != Source.OFFICER) {
                    rows.write(cooperativeId, importId, row.meaning(again(row, knowledge)));
                }
            }
        }
    }

    private static Meaning again(CashRow row, Knowledge knowledge) {
        Suggestion suggestion = knowledge.of(row.asked());
        var needs = new ArrayList<>(suggestion.needs());
        row.meaning().needs().stream().filter(OF_THE_ROW::contains).forEach(needs::add);
        return new Meaning(
                suggestion.purpose(), suggestion.source(), needs, row.meaning().words());
    }
}
