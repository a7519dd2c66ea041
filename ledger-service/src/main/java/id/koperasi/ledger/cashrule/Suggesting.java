package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.cashrule.DuesPrices.Prices;
import id.koperasi.ledger.cashrule.PurposeRules.Rule;
import id.koperasi.ledger.cashrule.Suggestion.Source;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.cashsheet.MonthWords;
import id.koperasi.ledger.member.MemberNames;
import id.koperasi.ledger.member.MemberNames.NamedMember;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suggests what rows are for. What officers confirmed comes before the vocabulary, longer words before shorter. */
@ApplicationScoped
public class Suggesting {

    private final PurposeRules rules;
    private final MemberNames names;
    private final DuesPrices prices;

    Suggesting(PurposeRules rules, MemberNames names, DuesPrices prices) {
        this.rules = rules;
        this.names = names;
        this.prices = prices;
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
     */
    public record Asked(CashBook book, Side side, Rupiah amount, String text, String note, YearMonth month) {

        String words() {
            return text + " " + note;
        }
    }

    /** What is known of a cooperative while its rows are looked at. */
    public Knowledge knowledge(UUID cooperativeId, LocalDate day) {
        return new Knowledge(
                rules.learned(cooperativeId),
                rules.vocabulary(day),
                new MemberWords(names.of(cooperativeId)),
                prices.of(cooperativeId));
    }

    /** What is known of a cooperative. */
    public static final class Knowledge {

        private final List<Rule> learned;
        private final List<Rule> vocabulary;
        private final MemberWords members;
        private final Prices prices;

        private Knowledge(List<Rule> learned, List<Rule> vocabulary, MemberWords members, Prices prices) {
            this.learned = learned;
            this.vocabulary = vocabulary;
            this.members = members;
            this.prices = prices;
        }

        /** What a row may be for, and what it lacks. */
        public Suggestion of(Asked asked) {
            Optional<NamedMember> member = members.in(asked.words());
            String words = RuleWords.without(
                    asked.text(), member.map(NamedMember::name).orElse(""));
            Optional<Rule> taught = learned.stream()
                    .filter(rule -> rule.words().equals(words) && fits(rule, asked))
                    .findFirst();
            Optional<Rule> rule = taught.isPresent() ? taught : spoken(words, asked);
            if (rule.isEmpty()) {
                return new Suggestion(null, null, List.of(Need.PURPOSE), words);
            }
            Purpose purpose = purpose(
                    rule.get().purpose(), asked, member.map(NamedMember::id).orElse(null));
            return new Suggestion(
                    purpose, taught.isPresent() ? Source.LEARNED : Source.VOCABULARY, needs(purpose, asked), words);
        }

        /** Whom a row with two members is for, nobody guesses. */
        private List<Need> needs(Purpose purpose, Asked asked) {
            List<Need> needs = needs(purpose, asked.amount());
            return needs.contains(Need.MEMBER) && members.severalIn(asked.words())
                    ? needs.stream()
                            .map(need -> need == Need.MEMBER ? Need.SEVERAL_MEMBERS : need)
                            .toList()
                    : needs;
        }

        /** What a purpose lacks for this amount. */
        public List<Need> needs(Purpose purpose, Rupiah amount) {
            var needs = new ArrayList<Need>();
            for (PurposePart piece : purpose.pieces(amount)) {
                if (piece.form().memberAccount() != null && piece.memberId() == null) {
                    needs.add(Need.MEMBER);
                }
                List<String> months = piece.months();
                if (months != null
                        && !prices.of(months.stream().map(YearMonth::parse).toList())
                                .equals(piece.amount())) {
                    needs.add(Need.MONTHS_DO_NOT_FIT);
                }
            }
            return needs;
        }

        /** Words that mean two things at once mean neither. */
        private Optional<Rule> spoken(String words, Asked asked) {
            String plain = " " + words + " ";
            List<Rule> fitting = vocabulary.stream()
                    .filter(rule -> plain.contains(" " + rule.words() + " ") && fits(rule, asked))
                    .toList();
            Optional<Rule> longest = fitting.stream()
                    .max(Comparator.comparingInt((Rule rule) -> rule.words().length())
                            .thenComparing(rule -> rule.book() != null));
            return longest.filter(best -> fitting.stream()
                    .filter(rule -> rule.words().length() == best.words().length())
                    .filter(rule -> !rule.words().equals(best.words()))
                    .allMatch(rule -> rule.purpose().equals(best.purpose())));
        }

        private static boolean fits(Rule rule, Asked asked) {
            return rule.side() == asked.side()
                    && (rule.book() == null || rule.book() == asked.book())
                    && rule.purpose().otherBook() != asked.book();
        }

        private static Purpose purpose(Purpose purpose, Asked asked, @Nullable UUID member) {
            if (purpose.form().memberAccount() == null) {
                return purpose;
            }
            List<YearMonth> months = purpose.form() == EntryForm.MANDATORY_SAVINGS ? months(asked) : List.of();
            return purpose.with(
                    member,
                    months.isEmpty()
                            ? null
                            : months.stream().map(YearMonth::toString).toList());
        }

        private static List<YearMonth> months(Asked asked) {
            List<YearMonth> noted = MonthWords.monthsIn(asked.note(), asked.month());
            return noted.isEmpty() ? MonthWords.monthsIn(asked.text(), asked.month()) : noted;
        }
    }
}
