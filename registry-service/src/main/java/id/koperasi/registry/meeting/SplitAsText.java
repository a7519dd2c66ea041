package id.koperasi.registry.meeting;

import id.koperasi.registry.decision.SurplusShare;
import id.koperasi.registry.decision.SurplusShare.Pot;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps a split of the surplus in one column: {@code RESERVE=40;MEMBERS_BY_TRANSACTIONS=60}. */
@Converter
public class SplitAsText implements AttributeConverter<List<SurplusShare>, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<SurplusShare> shares) {
        if (shares == null || shares.isEmpty()) {
            return null;
        }
        return shares.stream()
                .map(share -> share.pot() + "=" + share.percent().toPlainString())
                .collect(Collectors.joining(";"));
    }

    @Override
    public List<SurplusShare> convertToEntityAttribute(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.split(";", -1))
                .map(share -> share.split("=", -1))
                .map(share -> new SurplusShare(Pot.valueOf(share[0]), new BigDecimal(share[1])))
                .toList();
    }
}
