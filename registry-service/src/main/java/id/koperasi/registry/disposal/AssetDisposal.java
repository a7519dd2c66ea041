package id.koperasi.registry.disposal;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.annual.ReportedAssets.Assets;
import id.koperasi.registry.disposal.RecordDisposal.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An asset with which a cooperative parted. What was told wrongly is told anew as a whole. */
@Entity
@DynamicUpdate
public class AssetDisposal {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String asset;

    @Column(name = "value_sen")
    private Rupiah value;

    @Column(name = "total_assets_sen")
    private Rupiah totalAssets;

    @Column(name = "reported_assets_sen")
    private @Nullable Rupiah reportedAssets;

    private @Nullable Integer reportedYear;
    private @Nullable String assetsReason;
    private LocalDate disposedOn;
    private @Nullable UUID meetingId;
    private String evidence;

    protected AssetDisposal() {} // Hibernate

    AssetDisposal(UUID id, String villageCode, RecordDisposal command, @Nullable Assets reported) {
        this.id = id;
        this.villageCode = villageCode;
        this.cooperativeId = command.cooperativeId();
        tell(command, reported);
    }

    /** What happened, as it is told now. */
    final void tell(RecordDisposal command, @Nullable Assets reported) {
        this.kind = command.kind();
        this.asset = command.asset();
        this.value = command.value();
        this.totalAssets = command.totalAssets();
        this.reportedAssets = reported == null ? null : reported.total();
        this.reportedYear = reported == null ? null : reported.bookYear();
        this.assetsReason = command.assetsReason();
        this.disposedOn = command.disposedOn();
        this.meetingId = command.meetingId();
        this.evidence = command.evidence();
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

    Kind kind() {
        return kind;
    }

    String asset() {
        return asset;
    }

    Rupiah value() {
        return value;
    }

    Rupiah totalAssets() {
        return totalAssets;
    }

    /** What the last annual report said they come to, when one did. */
    @Nullable Rupiah reportedAssets() {
        return reportedAssets;
    }

    @Nullable Integer reportedYear() {
        return reportedYear;
    }

    @Nullable String assetsReason() {
        return assetsReason;
    }

    LocalDate disposedOn() {
        return disposedOn;
    }

    @Nullable UUID meetingId() {
        return meetingId;
    }

    String evidence() {
        return evidence;
    }
}
