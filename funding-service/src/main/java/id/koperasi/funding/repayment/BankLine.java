package id.koperasi.funding.repayment;

import id.koperasi.platform.money.NotAnAmountException;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.Redaction;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A line of a bank's file: money that came in.
 *
 * @param paidOn when
 * @param amount rupiah
 * @param reference the bank's name for it
 * @param description what the payer wrote, without the numbers of citizens and telephones
 */
record BankLine(LocalDate paidOn, Rupiah amount, String reference, String description) {

    static final String COLUMNS = "date;amount;reference;description";

    private static final String SEPARATOR = ";";
    private static final int CELLS = 4;
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int MOST_WORDS = 6;

    /** Reads a line; empty when it is none that money came in by. */
    static Optional<BankLine> read(String line) {
        String[] cells = line.split(SEPARATOR, CELLS);
        if (cells.length < CELLS
                || cells[2].isBlank()
                || cells[2].length() > LONGEST_REFERENCE
                || cells[3].length() > LONGEST_DESCRIPTION) {
            return Optional.empty();
        }
        try {
            Rupiah amount = Rupiah.parse(new BigDecimal(cells[1].strip()));
            return amount.isPositive()
                    ? Optional.of(new BankLine(
                            LocalDate.parse(cells[0].strip()),
                            amount,
                            cells[2].strip(),
                            Redaction.withoutPersons(cells[3].strip())))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException | NotAnAmountException e) {
            return Optional.empty();
        }
    }

    /** Every run of words of reference and description that may be the number of an agreement, in upper case. */
    Set<String> mayName() {
        var candidates = new LinkedHashSet<String>();
        for (String text : List.of(reference, description)) {
            List<String> words = words(text);
            for (int from = 0; from < words.size(); from++) {
                for (int until = from + 1; until <= Math.min(words.size(), from + MOST_WORDS); until++) {
                    candidates.add(String.join(" ", words.subList(from, until)));
                }
            }
        }
        return candidates;
    }

    /** Whether one of these words stands in the description. */
    boolean says(Set<String> anyOf) {
        return words(description).stream().anyMatch(anyOf::contains);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (String word : text.toUpperCase(Locale.ROOT).split("[^A-Z0-9./-]+", -1)) {
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        return words;
    }
}
