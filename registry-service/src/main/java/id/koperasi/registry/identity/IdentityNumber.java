package id.koperasi.registry.identity;

import id.koperasi.platform.caller.Caller;
import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A number that an authority gave a cooperative; kept as text, because its zeros count. */
@Entity
@DynamicUpdate
public class IdentityNumber {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private NumberKind kind;

    private String number;
    private LocalDate issuedOn;
    private @Nullable Instant recordedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> recordedRoles;

    private @Nullable String evidence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> doubts;

    protected IdentityNumber() {} // Hibernate

    IdentityNumber(UUID id, CooperativeProfile cooperative, RecordIdentityNumber command, Caller who, Instant now) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.kind = command.kind();
        write(command.number());
        this.issuedOn = command.issuedOn();
        this.evidence = command.evidence();
        this.recordedRoles = who.rolesInOrder();
        this.recordedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    public NumberKind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** What was seen of it when it was recorded; null when it was only stated. */
    @Nullable String evidence() {
        return evidence;
    }

    /** When it was written down; null where only the day it was given is kept. */
    @Nullable Instant recordedAt() {
        return recordedAt;
    }

    /** In which roles; nobody knows of one that was recorded before this was asked, or that a register told. */
    List<String> recordedRoles() {
        return recordedRoles == null ? List.of() : List.copyOf(recordedRoles);
    }

    /** It was written down wrongly. */
    void is(String corrected) {
        write(corrected);
    }

    /** The number, and what looks odd about it in this village. */
    private void write(String told) {
        number = told;
        doubts = kind.doubts(told, villageCode).stream().map(Enum::name).toList();
    }

    /** The cooperative is in another village than was told, where other things look odd. */
    void doubtAnew() {
        write(number);
    }

    /** Its day was written down wrongly. */
    void wasIssuedOn(LocalDate corrected) {
        issuedOn = corrected;
    }

    /** What looks odd about it, though it was taken. */
    List<NumberDoubt> doubts() {
        return doubts.stream().map(NumberDoubt::valueOf).toList();
    }
}
