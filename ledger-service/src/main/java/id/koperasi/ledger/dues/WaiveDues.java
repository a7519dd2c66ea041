package id.koperasi.ledger.dues;

import java.time.YearMonth;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Waive dues of a member.
 *
 * @param cooperativeId where
 * @param memberId whose
 * @param months which, at least one
 * @param reason why; may name a person
 * @param evidence where the decision is written
 */
record WaiveDues(UUID cooperativeId, UUID memberId, SortedSet<YearMonth> months, String reason, String evidence) {}
