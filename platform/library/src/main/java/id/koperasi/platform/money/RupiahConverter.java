package id.koperasi.platform.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps every {@link Rupiah} of an entity in a {@code bigint} column whose name ends in {@code _sen}. */
@Converter(autoApply = true)
class RupiahConverter implements AttributeConverter<@Nullable Rupiah, @Nullable Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Rupiah amount) {
        return amount == null ? null : amount.sen();
    }

    @Override
    public @Nullable Rupiah convertToEntityAttribute(@Nullable Long sen) {
        return sen == null ? null : new Rupiah(sen);
    }
}
