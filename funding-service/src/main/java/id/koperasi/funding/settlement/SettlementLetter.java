package id.koperasi.funding.settlement;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A letter by which the fund confirms that a loan is repaid (surat keterangan lunas), as it was issued.
 *
 * @param loanId of which loan
 * @param number its number
 * @param cooperativeName to whom
 * @param agreementNumber of the agreement
 * @param issuedOn when
 * @param settledOn the day of the last payment that was needed
 * @param principalPaid all of it
 * @param interestPaid all of it
 * @param credit what was paid too much and is given back
 */
record SettlementLetter(
        UUID loanId,
        LetterNumber number,
        String cooperativeName,
        String agreementNumber,
        LocalDate issuedOn,
        LocalDate settledOn,
        Rupiah principalPaid,
        Rupiah interestPaid,
        Rupiah credit) {}
