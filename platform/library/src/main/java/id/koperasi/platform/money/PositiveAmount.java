package id.koperasi.platform.money;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An amount of at least one sen; an absent one is judged by {@code @NotNull} alone. */
@Documented
@Constraint(validatedBy = PositiveAmount.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PositiveAmount {

    /** The words of {@code @Positive}, which every language has. */
    String message() default "{jakarta.validation.constraints.Positive.message}";

    /** As Bean Validation asks for. */
    Class<?>[] groups() default {};

    /** As Bean Validation asks for. */
    Class<? extends Payload>[] payload() default {};

    /** Judges. */
    class Validator implements ConstraintValidator<PositiveAmount, Rupiah> {

        @Override
        public boolean isValid(@Nullable Rupiah amount, ConstraintValidatorContext context) {
            return amount == null || amount.isPositive();
        }
    }
}
