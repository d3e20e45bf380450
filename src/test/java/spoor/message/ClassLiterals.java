package spoor.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ConstantDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The string literals of compiled classes.
final class ClassLiterals {
    /// What programmers are told, in English: bugs, and log files.
    private static final Set<String> FOR_DEVELOPERS =
            Set.of(
                    "java/lang/IllegalArgumentException",
                    "java/lang/IllegalStateException",
                    "java/lang/AssertionError",
                    "java/util/MissingResourceException",
                    "org/slf4j/Logger");

    private ClassLiterals() {}

    /// A literal. In a text that is put together, `\u0001` marks the place of each value.
    ///
    /// @param forDevelopers whether only log files and stack traces show it
    record Literal(String className, String text, boolean forDevelopers) {}

    /// Those of all classes below the folder.
    static List<Literal> in(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("module-info.class"))
                    .flatMap(file -> of(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Literal> of(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            String name = model.thisClass().asInternalName().replace('/', '.');
            List<Literal> found = new ArrayList<>();
            model.findAttribute(Attributes.runtimeVisibleAnnotations())
                    .ifPresent(attribute -> annotations(name, attribute, found));
            for (FieldModel field : model.fields()) {
                field.findAttribute(Attributes.runtimeVisibleAnnotations())
                        .ifPresent(attribute -> annotations(name, attribute, found));
            }
            for (MethodModel method : model.methods()) {
                method.code().ifPresent(code -> code(name, code.elementList(), found));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void annotations(
            String name, RuntimeVisibleAnnotationsAttribute attribute, List<Literal> found) {
        for (Annotation annotation : attribute.annotations()) {
            for (AnnotationElement element : annotation.elements()) {
                value(name, element.value(), found);
            }
        }
    }

    private static void value(String name, AnnotationValue value, List<Literal> found) {
        switch (value) {
            case AnnotationValue.OfString text ->
                    found.add(new Literal(name, text.stringValue(), false));
            case AnnotationValue.OfArray array ->
                    array.values().forEach(element -> value(name, element, found));
            default -> {
                // Numbers, classes and constants hold no words.
            }
        }
    }

    private static void code(String name, List<CodeElement> code, List<Literal> found) {
        for (int i = 0; i < code.size(); i++) {
            List<String> texts =
                    switch (code.get(i)) {
                        case ConstantInstruction c when c.constantValue() instanceof String text ->
                                List.of(text);
                        case InvokeDynamicInstruction indy ->
                                indy.bootstrapArgs().stream()
                                        .filter(String.class::isInstance)
                                        .map(ConstantDesc::toString)
                                        .toList();
                        default -> List.of();
                    };
            boolean forDevelopers = !texts.isEmpty() && isForDevelopers(code, i + 1);
            texts.forEach(text -> found.add(new Literal(name, text, forDevelopers)));
        }
    }

    /// Whether the first thing that takes the text is an exception for bugs or a log.
    private static boolean isForDevelopers(List<CodeElement> code, int from) {
        return code.subList(from, code.size()).stream()
                .flatMap(element -> taker(element).stream())
                .findFirst()
                .filter(FOR_DEVELOPERS::contains)
                .isPresent();
    }

    private static Optional<String> taker(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call
                    when call.name().equalsString("<init>")
                            || call.owner().asInternalName().equals("org/slf4j/Logger") ->
                    Optional.of(call.owner().asInternalName());
            case ReturnInstruction _ -> Optional.of("return");
            case FieldInstruction field when field.opcode().name().startsWith("PUT") ->
                    Optional.of("field");
            default -> Optional.empty();
        };
    }
}
