package id.koperasi.training.attendance;

import java.util.UUID;

/**
 * What is known of somebody's presence in a held session has changed; told within the same transaction.
 *
 * @param invitationId of whom
 * @param reason why
 */
public record AttendanceCorrected(UUID invitationId, CorrectionReason reason) {}
