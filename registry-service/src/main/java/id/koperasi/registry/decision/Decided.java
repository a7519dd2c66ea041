package id.koperasi.registry.decision;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resolution that passed.
 *
 * @param meetingId the meeting that passed it
 * @param heldOn the day
 * @param limit the most it allows, where an amount belongs to it
 */
public record Decided(
        UUID meetingId, LocalDate heldOn, @Nullable Rupiah limit) {}
