package fr.ateliersflash;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.PublicPage;
import fr.ateliersflash.shared.SignedIn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.beans.PropertyEditor;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Date;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "fr.ateliersflash", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final DescribedPredicate<JavaMethod> HANDLERS =
            describe("handlers", method -> method.isMetaAnnotatedWith(RequestMapping.class));

    @ArchTest
    static final ArchRule handlersDeclareWhoMayOpenThem =
            methods().that(HANDLERS).should(declareOneAudience());

    @ArchTest
    static final ArchRule controllersLiveInWebPackages = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule entitiesAreBuiltByTheirModule = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule entitiesAreMovedByTheirModule = noMethods()
            .that()
            .areDeclaredInClassesThat(entities())
            .and()
            .areNotStatic()
            .and(describe("are verbs", ArchitectureTests::isVerb))
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule repositoriesAreNotCalledByPages = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule timeIsReadFromTheClock = noClasses()
            .that(DescribedPredicate.not(clocks()))
            .should()
            .callMethodWhere(describe("time is read elsewhere than from a clock", ArchitectureTests::readsTime))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule nothingIsSetFromOutside = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(PropertyEditor.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(FSTextBreaker.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("objects are complete once built, and entities have verbs");

    @ArchTest
    static void everyPackageSaysThatNothingIsNull(JavaClasses classes) {
        var unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);
        assertThat(unmarked).isEmpty();
    }

    private static DescribedPredicate<JavaClass> entities() {
        return describe("entities", one -> one.isAnnotatedWith(Entity.class) || one.isAnnotatedWith(Embeddable.class));
    }

    /// The production clock and the one that travels for the demonstration.
    private static DescribedPredicate<JavaClass> clocks() {
        return describe(
                "clocks",
                one -> one.isAssignableTo(Clock.class) || one.getSimpleName().equals("ClockConfiguration"));
    }

    /// A verb changes the entity: it answers the entity itself, or nothing.
    private static boolean isVerb(JavaMethod method) {
        var answer = method.getRawReturnType();
        return answer.equals(method.getOwner()) || answer.isEquivalentTo(void.class);
    }

    private static boolean readsTime(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        var ofClock = target.getRawParameterTypes().stream().anyMatch(one -> one.isEquivalentTo(Clock.class));
        return owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now")
                        && !ofClock
                || owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system")
                || owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
    }

    private static ArchCondition<JavaMethod> declareOneAudience() {
        return new ArchCondition<>("declare one of @PublicPage, @SignedIn and @For, or leave it to their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var own = audiences(method::isAnnotatedWith);
                var inherited = audiences(method.getOwner()::isAnnotatedWith);
                var declared = own == 1 || own == 0 && inherited == 1;
                events.add(new SimpleConditionEvent(
                        method, declared, method.getFullName() + " declares " + own + ", its class " + inherited));
            }
        };
    }

    private static long audiences(Predicate<Class<? extends Annotation>> isDeclared) {
        return Stream.of(PublicPage.class, SignedIn.class, For.class)
                .filter(isDeclared)
                .count();
    }
}
