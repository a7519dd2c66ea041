package id.koperasi.funding.bank;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.AccountNumber;
import java.time.LocalDate;

/**
 * Money that a bank is to move.
 *
 * @param reference our name for it, once and for all: a bank never moves money twice under one
 * @param bankCode the bank that keeps the account
 * @param number the account
 * @param holder in whose name it stands
 * @param amount rupiah
 * @param day the business date
 * @param remark what the holder reads
 */
public record Transfer(
        String reference,
        String bankCode,
        AccountNumber number,
        String holder,
        Rupiah amount,
        LocalDate day,
        String remark) {}
