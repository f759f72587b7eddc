package fr.ateliersflash.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A page for those who hold at least one of these capacities; for anybody else it does not exist (404). The
/// perimeter and the status are checked by the module that loads the dossier.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface For {
    Capacity[] value();

    /// Whether it also opens to those who read in these organisations without doing anything there: a page that
    /// only shows, or that offers acts to whoever may do them.
    boolean readers() default false;
}
