package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.cashrule.DimensionData.PartyAccounts;
import id.koperasi.ledger.cashrule.SourceWords.Whose;
import id.koperasi.ledger.cashrule.Suggesting.Asked;
import id.koperasi.ledger.cashrule.UnitWords.Which;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.journal.Party;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.ledger.member.MemberNames.NamedMember;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rows say of whose money they move, of which unit they are and with whom: their columns and notes before what officers
 * taught, that before their words, those before the title of the sheet, that before the account. What two of them say
 * differently, nobody guesses.
 */
final class DimensionWords {

    private final SourceWords sources;
    private final Map<String, SourceOfFunds> sourceAccounts;
    private final UnitWords units;
    private final PartyAccounts parties;
    private final MemberWords members;

    DimensionWords(
            SourceWords sources,
            Map<String, SourceOfFunds> sourceAccounts,
            UnitWords units,
            PartyAccounts parties,
            MemberWords members) {
        this.sources = sources;
        this.sourceAccounts = Map.copyOf(sourceAccounts);
        this.units = units;
        this.parties = parties;
        this.members = members;
    }

    /** What is not given of something between the book and this account, and can be told. */
    Dimensions fill(EntryForm form, @Nullable String account, Dimensions given, Dimensions learned, Asked asked) {
        SourceOfFunds source =
                given.sourceOfFunds() != null ? given.sourceOfFunds() : source(form, account, learned, asked);
        if (form.memberAccount() != null) {
            return given.from(source);
        }
        Dimensions told = new Dimensions(source, null, null, null, null);
        if (!given.tellsUnit()) {
            told = unit(form, learned, asked).or(told);
        }
        if (form == EntryForm.TRANSFER || account == null) {
            return given.or(told);
        }
        Party party = learned.party() != null && parties.fit(account, learned.party())
                ? learned.party()
                : parties.open(account) ? party(asked) : null;
        return given.or(new Dimensions(
                told.sourceOfFunds(),
                told.unitId(),
                told.ofNoUnit(),
                party,
                members.in(asked.dealing()).map(NamedMember::id).orElse(null)));
    }

    /** Whose money it is; null when somebody has to say it. */
    private @Nullable SourceOfFunds source(EntryForm form, @Nullable String account, Dimensions learned, Asked asked) {
        Whose beside = beside(asked);
        Whose text = sources.in(asked.text(), asked.side());
        Whose said = beside.told()
                ? learned.sourceOfFunds() != null && !beside.doubtful() ? beside : beside.and(text)
                : learned.sourceOfFunds() != null ? Whose.of(learned.sourceOfFunds()) : text;
        if (form.memberAccount() != null) {
            return !said.told() || said.source() == SourceOfFunds.OWN ? SourceOfFunds.OWN : null;
        }
        if (!said.told()) {
            said = sources.in(asked.beside().title(), asked.side());
        }
        SourceOfFunds ofAccount = asked.side() == Side.RECEIVED && account != null
                ? sourceAccounts.get(DimensionData.root(account))
                : null;
        said = ofAccount == null ? said : said.and(Whose.of(ofAccount));
        return said.told() ? said.source() : SourceOfFunds.OWN;
    }

    /** What the note and the column for it say; a column that says nothing known is a question. */
    private Whose beside(Asked asked) {
        Whose note = sources.in(asked.note(), asked.side());
        Whose column = sources.in(asked.beside().source(), asked.side());
        boolean unread =
                !column.told() && !RuleWords.letters(asked.beside().source()).isEmpty();
        return unread ? Whose.DOUBTFUL : column.and(note);
    }

    /** Whether a row's own note or column says whose money it is, so that no rule is taught by it. */
    boolean saysSourceBeside(Asked asked) {
        return beside(asked).told();
    }

    private Dimensions unit(EntryForm form, Dimensions learned, Asked asked) {
        Which said = unit(asked);
        UUID unit = said.unit();
        if (unit == null && learned.tellsUnit()) {
            return new Dimensions(null, learned.unitId(), learned.ofNoUnit(), null, null);
        }
        boolean bookOfUnits = asked.book() == CashBook.UNIT && form != EntryForm.TRANSFER;
        if (!said.told() && bookOfUnits) {
            Which title = units.inTitle(asked.sheet() + " " + asked.beside().title());
            unit = title.told() ? title.unit() : units.only();
        }
        return new Dimensions(null, unit, null, null, null);
    }

    private Which unit(Asked asked) {
        return units.inColumn(asked.beside().unit()).and(units.inText(asked.words()));
    }

    /** Whether a row has to say of which unit it is: it names one, or stands in the book of the units. */
    boolean asksUnit(EntryForm form, Asked asked) {
        return form.memberAccount() == null
                && form != EntryForm.TRANSFER
                && (asked.book() == CashBook.UNIT || unit(asked).told());
    }

    /** Whether the column for units names none that the cooperative has. */
    boolean namesUnknownUnit(Asked asked) {
        return units.inColumn(asked.beside().unit()).doubtful();
    }

    /** Whether the column for sources says nothing known. */
    boolean namesUnknownSource(Asked asked) {
        return !sources.in(asked.beside().source(), asked.side()).told()
                && !RuleWords.letters(asked.beside().source()).isEmpty();
    }

    /** Whether it was done with members or others; null when the row does not say. */
    @Nullable Party party(Asked asked) {
        return PartyWords.in(
                asked.dealing(), members.in(asked.dealing()).isPresent() || members.severalIn(asked.dealing()));
    }

    /** Where a sale stands by whom the row says it was made to; the same account where that fits. */
    String account(String account, Asked asked) {
        Party party = parties.ofSales(account) ? party(asked) : null;
        return party == null ? account : parties.sales().getOrDefault(party, account);
    }

    /** Whether the row itself says to whom it was sold, so that no rule is taught by it. */
    boolean saysBuyer(@Nullable String account, Asked asked) {
        return account != null && parties.ofSales(account) && party(asked) != null;
    }

    boolean hasUnit(UUID unit) {
        return units.has(unit);
    }

    boolean hasMember(UUID member) {
        return members.has(member);
    }

    /** Whether postings to an account may say this of whom it was done with. */
    boolean fits(@Nullable String account, @Nullable Party party) {
        return party == null || (account != null && parties.fit(account, party));
    }
}
