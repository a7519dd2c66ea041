package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.cashsheet.BookLine.Beside;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.member.MemberNames;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** Suggests what rows are for. What officers confirmed comes before the vocabulary, longer words before shorter. */
@ApplicationScoped
public class Suggesting {

    private final PurposeRules rules;
    private final MemberNames names;
    private final DuesPrices prices;
    private final DimensionData dimensions;

    Suggesting(PurposeRules rules, MemberNames names, DuesPrices prices, DimensionData dimensions) {
        this.rules = rules;
        this.names = names;
        this.prices = prices;
        this.dimensions = dimensions;
    }

    /**
     * What is asked of.
     *
     * @param book in which book
     * @param side which way the money went
     * @param amount rupiah
     * @param text uraian
     * @param note keterangan
     * @param month of the sheet
     * @param sheet what stands on its tab
     * @param beside what stands beside the eight columns
     */
    public record Asked(
            CashBook book,
            Side side,
            Rupiah amount,
            String text,
            String note,
            YearMonth month,
            String sheet,
            Beside beside) {

        String words() {
            return text + " " + note;
        }

        /** The words among which whoever it was done with is named. */
        String dealing() {
            return words() + " " + beside.party();
        }
    }

    /** What is known of a cooperative while its rows are looked at. */
    public Knowledge knowledge(UUID cooperativeId, LocalDate day) {
        var members = new MemberWords(names.of(cooperativeId));
        return new Knowledge(
                rules.learned(cooperativeId),
                rules.vocabulary(day),
                members,
                prices.of(cooperativeId),
                new DimensionWords(
                        dimensions.sourceWords(day),
                        dimensions.sourceAccounts(day),
                        dimensions.unitWords(cooperativeId),
                        dimensions.partyAccounts(day),
                        members));
    }

    /** The same with what officers of the cooperative taught since it was read. */
    public Knowledge again(Knowledge before, UUID cooperativeId) {
        return before.with(rules.learned(cooperativeId));
    }
}
