package id.koperasi.registry.meeting;

import id.koperasi.registry.meeting.Attend.How;
import java.time.Instant;
import java.util.UUID;

/**
 * Record who came to a village or founding meeting.
 *
 * @param cooperativeId the cooperative that shall be
 * @param callId to which meeting
 * @param came how many of which part of the village
 * @param presentAt when they were seen
 * @param how by what
 */
record AttendFormationMeeting(UUID cooperativeId, UUID callId, ElementCount came, Instant presentAt, How how) {}
