package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.cashrule.DuesPrices.Prices;
import id.koperasi.ledger.cashrule.PurposeRules.Rule;
import id.koperasi.ledger.cashrule.Suggesting.Asked;
import id.koperasi.ledger.cashrule.Suggestion.Source;
import id.koperasi.ledger.cashsheet.MonthWords;
import id.koperasi.ledger.member.MemberNames.NamedMember;
import id.koperasi.platform.money.Rupiah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a cooperative while its rows are looked at. */
public final class Knowledge {

    private final Map<String, List<Rule>> learned;
    private final List<Rule> vocabulary;
    private final MemberWords members;
    private final Prices prices;
    private final DimensionWords dimensions;

    Knowledge(
            List<Rule> learned, List<Rule> vocabulary, MemberWords members, Prices prices, DimensionWords dimensions) {
        this.learned = learned.stream().collect(Collectors.groupingBy(Rule::words));
        this.vocabulary = vocabulary;
        this.members = members;
        this.prices = prices;
        this.dimensions = dimensions;
    }

    /** The same with what officers taught since. */
    Knowledge with(List<Rule> others) {
        return new Knowledge(others, vocabulary, members, prices, dimensions);
    }

    /** What a row may be for, and what it lacks. */
    public Suggestion of(Asked asked) {
        Optional<NamedMember> member = members.in(asked.words());
        String words = words(asked);
        Optional<Rule> taught = taught(words, asked);
        Optional<Rule> rule = taught.isPresent() ? taught : spoken(words, asked);
        if (rule.isEmpty()) {
            return new Suggestion(null, null, List.of(Need.PURPOSE), words);
        }
        Purpose bare = rule.get().purpose().with(null);
        String account = bare.account();
        Purpose against = account == null ? bare : bare.against(dimensions.account(account, asked));
        Purpose purpose =
                told(purpose(against, asked, member.map(NamedMember::id).orElse(null)), asked);
        return new Suggestion(
                purpose, taught.isPresent() ? Source.LEARNED : Source.VOCABULARY, needs(purpose, asked), words);
    }

    /** The same with what it does not say of whose money it is, of which unit and with whom, as far as the row tells it. */
    public Purpose told(Purpose purpose, Asked asked) {
        Dimensions taught = learnedOf(asked);
        List<PurposePart> parts = purpose.parts();
        if (parts == null) {
            return purpose.with(dimensions.fill(purpose.form(), purpose.account(), purpose.told(), taught, asked));
        }
        return purpose.of(parts.stream()
                .map(part -> part.with(dimensions.fill(
                        part.form(),
                        part.account(),
                        part.form().memberAccount() == null ? part.told().or(purpose.told()) : part.told(),
                        taught,
                        asked)))
                .toList());
    }

    /** What a purpose lacks for this row. Whom a row with two members is for, nobody guesses. */
    public List<Need> needs(Purpose purpose, Asked asked) {
        var needs = new ArrayList<Need>();
        for (PurposePart piece : purpose.pieces(asked.amount())) {
            if (piece.form().memberAccount() != null && piece.memberId() == null) {
                needs.add(members.severalIn(asked.words()) ? Need.SEVERAL_MEMBERS : Need.MEMBER);
            }
            List<String> months = piece.months();
            if (months != null
                    && !prices.of(months.stream().map(YearMonth::parse).toList())
                            .equals(piece.amount())) {
                needs.add(Need.MONTHS_DO_NOT_FIT);
            }
            if (piece.told().sourceOfFunds() == null) {
                needs.add(Need.SOURCE_OF_FUNDS);
            }
            if (!piece.told().tellsUnit() && dimensions.asksUnit(piece.form(), asked)) {
                needs.add(Need.BUSINESS_UNIT);
            }
        }
        return needs.stream().distinct().toList();
    }

    /** Whether a purpose says of money, unit and party what it can: units and members are the cooperative's. */
    public boolean dimensionsFit(Purpose purpose, Rupiah sum) {
        return !purpose.told().contradicts()
                && purpose.pieces(sum).stream()
                        .allMatch(piece -> !piece.told().contradicts()
                                && (piece.form().memberAccount() == null
                                        || piece.told().fitSavings())
                                && dimensions.fits(piece.account(), piece.party())
                                && (piece.told().counterpartyId() == null
                                        || dimensions.hasMember(piece.told().counterpartyId())));
    }

    /** Whether every unit that a purpose names is one of the cooperative. */
    public boolean unitsStand(Purpose purpose, Rupiah sum) {
        return stands(purpose.told().unitId()) && purpose.pieces(sum).stream().allMatch(piece -> stands(piece.unit()));
    }

    private boolean stands(@Nullable UUID unit) {
        return unit == null || dimensions.hasUnit(unit);
    }

    /** Whether the column for units names none that the cooperative has. */
    public boolean namesUnknownUnit(Asked asked) {
        return dimensions.namesUnknownUnit(asked);
    }

    /** Whether the column for sources says nothing known. */
    public boolean namesUnknownSource(Asked asked) {
        return dimensions.namesUnknownSource(asked);
    }

    /**
     * What rows of the same words learn of a purpose: what their own words do not say. To whom something was sold, and what
     * stands in notes and columns, is the row's alone.
     *
     * @param stated whether an officer stated it, rather than took what was suggested
     */
    public Optional<Purpose> lesson(Purpose purpose, Asked asked, boolean stated) {
        if (!purpose.form().isTaught() || (!stated && dimensions.saysBuyer(purpose.account(), asked))) {
            return Optional.empty();
        }
        Dimensions said = purpose.told();
        Dimensions before = learnedOf(asked);
        Dimensions byItself =
                dimensions.fill(purpose.form(), purpose.account(), Dimensions.NONE, Dimensions.NONE, asked);
        boolean sourceTold = said.sourceOfFunds() == byItself.sourceOfFunds();
        boolean keepsSource = sourceTold && (!stated || dimensions.saysSourceBeside(asked));
        boolean unitTold =
                !said.tellsUnit() || (said.unitId() != null && said.unitId().equals(byItself.unitId()));
        boolean partyTold = said.party() == byItself.party();
        return Optional.of(purpose.with(new Dimensions(
                keepsSource ? before.sourceOfFunds() : sourceTold ? null : said.sourceOfFunds(),
                unitTold ? stated ? null : before.unitId() : said.unitId(),
                unitTold ? stated ? null : before.ofNoUnit() : said.ofNoUnit(),
                partyTold ? stated ? null : before.party() : said.party(),
                null)));
    }

    private Dimensions learnedOf(Asked asked) {
        return taught(words(asked), asked).map(rule -> rule.purpose().told()).orElse(Dimensions.NONE);
    }

    private String words(Asked asked) {
        return RuleWords.without(
                asked.text(), members.in(asked.words()).map(NamedMember::name).orElse(""));
    }

    private Optional<Rule> taught(String words, Asked asked) {
        return learned.getOrDefault(words, List.of()).stream()
                .filter(rule -> fits(rule, asked))
                .findFirst();
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
