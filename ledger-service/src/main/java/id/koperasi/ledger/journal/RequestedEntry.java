package id.koperasi.ledger.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.platform.change.AskedChange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as {@code post_entries} reads it; the migration says what each field means. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestedEntry(
        UUID cooperative,
        String kind,
        LocalDate dated,
        List<Line> postings,
        @Nullable Boolean earliest,
        @Nullable String reference,
        @Nullable String note,
        @Nullable String capital,
        @Nullable UUID cause,
        @Nullable String donor,
        @Nullable String trace,
        @Nullable String caller,
        @Nullable String person,
        @Nullable List<String> roles,
        @Nullable String client,
        @Nullable String address,
        @Nullable String operation,
        @Nullable String key,
        @Nullable String hash) {

    /** A line; amounts in sen, debits positive. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String account, @Nullable UUID member, SourceOfFunds source, long amount) {

        static Line of(Posting posting) {
            return new Line(
                    posting.account(),
                    posting.member(),
                    posting.source(),
                    posting.amount().sen());
        }
    }

    static RequestedEntry of(PostEntry entry) {
        AskedChange asker = entry.asker();
        List<Line> lines = entry.postings().stream().map(Line::of).toList();
        if (asker == null) {
            return new RequestedEntry(
                    entry.cooperativeId(),
                    entry.kind(),
                    entry.effectiveDate(),
                    lines,
                    null,
                    null,
                    entry.note(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        return new RequestedEntry(
                entry.cooperativeId(),
                entry.kind(),
                entry.effectiveDate(),
                lines,
                null,
                null,
                entry.note(),
                null,
                null,
                null,
                asker.trace(),
                asker.caller(),
                asker.person(),
                asker.roles(),
                asker.client(),
                asker.address(),
                asker.operation(),
                asker.key(),
                asker.request().hex());
    }

    static RequestedEntry of(AwaitedEntry entry) {
        return new RequestedEntry(
                entry.cooperativeId(),
                entry.kind(),
                entry.dated(),
                entry.postings().stream().map(Line::of).toList(),
                true,
                entry.reference(),
                null,
                entry.capital().name(),
                entry.cause(),
                entry.donor(),
                entry.trace(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
