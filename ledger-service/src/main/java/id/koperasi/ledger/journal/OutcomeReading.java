package id.koperasi.ledger.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.journal.EntryRejection.BalanceOutOfBounds;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.journal.EntryRejection.DateBeforeOpening;
import id.koperasi.ledger.journal.EntryRejection.InsufficientCash;
import id.koperasi.ledger.journal.EntryRejection.InsufficientSavings;
import id.koperasi.ledger.journal.EntryRejection.PeriodClosed;
import id.koperasi.ledger.journal.EntryRejection.PrincipalSavingsPaid;
import id.koperasi.ledger.journal.EntryRejection.UnknownMember;
import id.koperasi.ledger.journal.HoldRejection.HoldExceeded;
import id.koperasi.ledger.journal.HoldRejection.HoldNotOpen;
import id.koperasi.ledger.journal.JournalRejection.AccountOfMembers;
import id.koperasi.ledger.journal.JournalRejection.DebtOverpaid;
import id.koperasi.ledger.journal.JournalRejection.PartyOfAccount;
import id.koperasi.ledger.journal.JournalRejection.ReferenceTaken;
import id.koperasi.ledger.journal.JournalRejection.UnknownAccount;
import id.koperasi.ledger.journal.JournalRejection.UnknownUnit;
import id.koperasi.ledger.journal.OpeningRejection.OpeningStands;
import id.koperasi.ledger.journal.OpeningRejection.OpeningTooLate;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.journal.PostingOutcome.Replayed;
import id.koperasi.ledger.journal.ReversalRejection.EntryOfEvent;
import id.koperasi.ledger.journal.ReversalRejection.EntryOfMembership;
import id.koperasi.ledger.journal.ReversalRejection.EntryOfTermDeposit;
import id.koperasi.ledger.journal.ReversalRejection.EntryOfUnidentifiedPayment;
import id.koperasi.ledger.journal.ReversalRejection.ReversalBeforeOriginal;
import id.koperasi.ledger.journal.ReversalRejection.ReversalOfReversal;
import id.koperasi.ledger.journal.ReversalRejection.ReversedAlready;
import id.koperasi.platform.change.ChangeRejection.KeyReused;
import id.koperasi.platform.change.ChangeRejection.StillRunning;
import id.koperasi.platform.change.SavedReply;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the rows of {@code post_entries} into outcomes. */
@ApplicationScoped
class OutcomeReading {

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};
    private static final String SAVINGS = "(211|212|3).*";
    private static final String DEBT = "2.*";

    private final ObjectMapper json;

    OutcomeReading(ObjectMapper json) {
        this.json = json;
    }

    PostingOutcome outcome(PostEntry entry, ResultSet row) throws SQLException {
        try {
            return switch (row.getString("outcome")) {
                case "POSTED" ->
                    new Posted(
                            row.getObject("entry_id", UUID.class),
                            row.getLong("number"),
                            HexFormat.of().formatHex(row.getBytes("hash")),
                            Rupiah.ofSen(row.getLong("balance_sen")),
                            reply(row));
                case "REPLAYED" -> new Replayed(reply(row));
                case String other -> new Refused(rejection(entry, row.getString("code"), row.getString("data")));
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome cannot be read", e);
        }
    }

    private SavedReply reply(ResultSet row) throws SQLException, JsonProcessingException {
        String headers = row.getString("headers");
        return new SavedReply(
                row.getInt("status"),
                headers == null ? Map.of() : json.readValue(headers, HEADERS),
                row.getString("body"));
    }

    Rejection rejection(PostEntry entry, String code, @Nullable String data) throws JsonProcessingException {
        JsonNode facts = json.readTree(data == null ? "{}" : data);
        return switch (code) {
            case "no-book", "no-office" -> new NotFound();
            case "request-still-running" -> new StillRunning();
            case "idempotency-key-reused" -> new KeyReused();
            case "book-frozen" -> new BookFrozen();
            case "date-in-the-future" -> new DateInTheFuture(entry.effectiveDate(), date(facts, "today"));
            case "date-before-opening" -> new DateBeforeOpening(date(facts, "openedOn"));
            case "period-closed" -> new PeriodClosed(facts.path("period").asText());
            case "unknown-account" -> new UnknownAccount(account(facts));
            case "account-of-members" -> new AccountOfMembers(account(facts));
            case "unknown-unit" -> new UnknownUnit();
            case "party-of-account" -> new PartyOfAccount(account(facts));
            case "reference-taken" -> referenceTaken(entry);
            case "nothing-to-reverse" -> new NotFound();
            case "reversal-of-reversal" -> new ReversalOfReversal();
            case "reversed-already" -> new ReversedAlready();
            case "entry-of-event" -> new EntryOfEvent();
            case "entry-of-unidentified-payment" -> new EntryOfUnidentifiedPayment();
            case "entry-of-term-deposit" -> new EntryOfTermDeposit();
            case "entry-of-membership" -> new EntryOfMembership();
            case "reversal-before-original" -> new ReversalBeforeOriginal();
            case "opening-stands" -> new OpeningStands();
            case "opening-too-late" -> new OpeningTooLate();
            case "hold-not-open" -> new HoldNotOpen();
            case "hold-exceeded" -> new HoldExceeded(rupiah(facts, "heldSen"));
            case "unknown-member" -> new UnknownMember();
            case "below-floor" -> belowFloor(facts);
            case "above-ceiling" -> new PrincipalSavingsPaid(rupiah(facts, "balanceSen"), rupiah(facts, "ceilingSen"));
            case "out-of-bounds" -> new BalanceOutOfBounds();
            default -> throw new IllegalStateException("an entry of ours was refused as " + code);
        };
    }

    private static Rejection referenceTaken(PostEntry entry) {
        return switch (entry.kind()) {
            case "reversal" -> new ReversedAlready();
            case "opening-balances" -> new OpeningStands();
            default -> new ReferenceTaken(Objects.requireNonNull(entry.terms().reference()));
        };
    }

    private static Rejection belowFloor(JsonNode facts) {
        String account = account(facts);
        Rupiah available = rupiah(facts, "balanceSen").minus(rupiah(facts, "floorSen"));
        if (account.matches(SAVINGS)) {
            return new InsufficientSavings(available);
        }
        return account.matches(DEBT) ? new DebtOverpaid(account, available) : new InsufficientCash(account, available);
    }

    private static String account(JsonNode facts) {
        return facts.path("account").asText();
    }

    private static LocalDate date(JsonNode facts, String name) {
        return LocalDate.parse(facts.path(name).asText());
    }

    private static Rupiah rupiah(JsonNode facts, String name) {
        return Rupiah.ofSen(facts.path(name).asLong());
    }
}
