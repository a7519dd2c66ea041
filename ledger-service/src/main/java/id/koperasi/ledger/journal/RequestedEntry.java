package id.koperasi.ledger.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.koperasi.ledger.journal.AwaitedEntry.Capital;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.platform.change.AskedChange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as {@code post_entries} reads it, one flat object; the migration says what each field means. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestedEntry(
        UUID cooperative,
        String kind,
        LocalDate dated,
        List<Line> postings,
        @Nullable String note,
        @Nullable String trace,
        @JsonUnwrapped @Nullable Asker asker,
        @JsonUnwrapped @Nullable Terms terms,
        @JsonUnwrapped @Nullable Cause cause) {

    /** A line; amounts in sen, debits positive. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String account,
            @Nullable UUID member,
            SourceOfFunds source,
            long amount,
            @Nullable UUID unit,
            @Nullable Party party) {

        static Line of(Posting posting) {
            return new Line(
                    posting.account(),
                    posting.member(),
                    posting.source(),
                    posting.amount().sen(),
                    posting.unit(),
                    posting.party());
        }
    }

    /** Who asked for it, under which key, for the reply and the audit entry that the statement writes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asker(
            String caller,
            @Nullable String person,
            List<String> roles,
            @Nullable String client,
            @Nullable String address,
            String operation,
            String key,
            String hash) {

        static Asker of(AskedChange asked) {
            return new Asker(
                    asked.caller(),
                    asked.person(),
                    asked.roles(),
                    asked.client(),
                    asked.address(),
                    asked.operation(),
                    asked.key(),
                    asked.request().hex());
        }
    }

    /** What another service told that it is posted for; it counts from the opening of the book at the earliest. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cause(
            boolean earliest,
            String reference,
            @Nullable String capital,
            @Nullable UUID cause,
            @Nullable String donor) {}

    static RequestedEntry of(PostEntry entry) {
        AskedChange asked = entry.asker();
        return new RequestedEntry(
                entry.cooperativeId(),
                entry.kind(),
                entry.effectiveDate(),
                entry.postings().stream().map(Line::of).toList(),
                entry.note(),
                asked == null ? null : asked.trace(),
                asked == null ? null : Asker.of(asked),
                entry.terms(),
                null);
    }

    static RequestedEntry of(AwaitedEntry entry) {
        Capital capital = entry.capital();
        return new RequestedEntry(
                entry.cooperativeId(),
                entry.kind(),
                entry.dated(),
                entry.postings().stream().map(Line::of).toList(),
                null,
                entry.trace(),
                null,
                null,
                new Cause(
                        true,
                        entry.reference(),
                        capital == null ? null : capital.name(),
                        entry.cause(),
                        entry.donor()));
    }
}
