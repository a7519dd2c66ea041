package id.koperasi.ledger.admission;

import id.koperasi.ledger.savings.MoneyPlace;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Make an approved applicant a member, for he pays his simpanan pokok in full.
 *
 * @param cooperativeId where
 * @param applicationId whose
 * @param paidOn the business date, and the day he becomes a member
 * @param into where the money lies
 */
record AdmitApplicant(UUID cooperativeId, UUID applicationId, LocalDate paidOn, MoneyPlace into) {}
