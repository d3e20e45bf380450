package spoor.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// JSON texts by what a reader must do with them, of the kinds that JSONTestSuite has: structure,
/// numbers, strings, arrays, objects, encodings. A line is one text; `\xHH` is a byte, and `\N*(…)`
/// is a part that is repeated.
final class JsonKinds {
    /// Every reader must accept these.
    static final List<String> VALID =
            lines(
                    """
                    0
                    -0
                    7
                    -1
                    1234567890
                    123456789012345678901234567890
                    0.5
                    -0.000001
                    12.75
                    1e1
                    1E1
                    1e+2
                    1E-2
                    1.5e10
                    -1.5E-10
                    0e1
                    0e+1
                    1e400
                    [0]
                    [-1]
                    [ 4]
                    [1.000000000000000000000000000005]
                    true
                    false
                    null
                    ""
                    "a"
                    " "
                    "\\xc3\\xa9"
                    "\\xe2\\x82\\xac"
                    "\\xf0\\x9d\\x84\\x9e"
                    "\\xf4\\x8f\\xbf\\xbf"
                    "\\xef\\xbf\\xbf"
                    "\\xe2\\x80\\xa8"
                    "\\x7f"
                    "\\\\u0060\\\\u012a\\\\u12AB"
                    "\\\\uD801\\\\udc37"
                    "\\\\ud83d\\\\ude39\\\\ud83d\\\\udc8d"
                    "\\\\"\\\\\\\\\\\\/\\\\b\\\\f\\\\n\\\\r\\\\t"
                    "\\\\u0000"
                    "\\\\u0022"
                    "\\\\u005C"
                    "\\\\uFFFE \\\\uFDD0"
                    "\\\\\\\\n"
                    "\\\\\\\\u0000"
                    "a/*b*/c"
                    "asd "
                    ["a"]
                    ["\\\\uDBFF\\\\uDFFE"]
                    []
                    [ ]
                    [""]
                    [[]   ]
                    [null, 1, "1", {}]
                    [1\\x0a]
                    [1,null,null,null,2]
                    [2]
                     [1]
                    [\\x09true\\x0d\\x0a]
                    {}
                    { }
                    {"":0}
                    {"a":[]}
                    {"a":{"b":{"c":1}}}
                    {"a":"b","c":"d"}
                    {"a":"b","a":"c"}
                    {"a":"b","a":"b"}
                    {"a\\\\u0000b":42}
                    {"min":-1.0e+28,"max":1.0e+28}
                    {"\\\\u0041":"\\\\u041f"}
                    {\\x0a"a" :\\x0d\\x0a1\\x09,\\x0a"b": 2 }
                    \\500*([)\\500*(])
                    \\500*({"a":)1\\500*(})
                    """);

    /// Every reader must refuse these.
    static final List<String> INVALID =
            lines(
                    """
                    -
                    -x
                    -1.0.
                    -2.
                    -NaN
                    +1
                    ++1234
                    +Inf
                    Inf
                    NaN
                    Infinity
                    .5
                    .-1
                    -.123
                    0.
                    0.e1
                    0.3e
                    0.3e+
                    0e
                    0E+
                    1.
                    1.0e
                    1.0e-
                    1e
                    1eE2
                    0x1
                    0x42
                    1+2
                    1ea
                    1.2a
                    1a
                    2.e3
                    9.e+
                    123\\xe5
                    1e1\\xe5
                    \\xef\\xbc\\x91
                    [-foo]
                    [- 1]
                    [0e]
                    [1e0e]
                    tru
                    nul
                    fals
                    True
                    nulll
                    truth
                    undefined
                    [True]
                    "\\\\
                    "\\\\"
                    "a
                    "
                    "\\\\x00"
                    "\\\\u"
                    "\\\\u1"
                    "\\\\u12"
                    "\\\\u123"
                    "\\\\u00A"
                    "\\\\uqqqq"
                    "\\\\a"
                    "\\\\ "
                    "\\\\'"
                    "\\\\\\xf0\\x9f\\x8c\\x80"
                    "\\\\\\x00"
                    "\\\\\\xe5"
                    "\\\\uD834\\\\u1"
                    "\\\\uD834\\\\Dd"
                    "\\\\uD800\\\\u"
                    "\\\\uD800\\\\u1x"
                    "\\\\u\\xe5"
                    "\\\\\\\\\\\\"
                    "\\x00"
                    "\\x09"
                    "\\x0a"
                    "\\x1f"
                    "a\\x00a"
                    'single quote'
                    a
                    \\\\n
                    \\\\u0020"a"
                    \\xc2\\xa0
                    `
                    [1,]
                    [1,,]
                    [1,,2]
                    [,1]
                    [,]
                    ["x",,]
                    [1 true]
                    ["": 1]
                    [""
                    [1
                    [
                    [x
                    [3[4]]
                    [1:2]
                    ["a",
                    ["a",4,1,
                    [*]
                    [<null>]
                    [\\xff]
                    [\\xe5]
                    [\\x0c]
                    [\\x0b"a"\\\\f]
                    [\\xe2\\x81\\xa0]
                    [1}
                    [#c]
                    {"x", null}
                    {"x"::"b"}
                    {"a":"a" 123}
                    {key: 'value'}
                    {"a" b}
                    {:"b"}
                    {"a" "b"}
                    {"a":
                    {"a"
                    {1:1}
                    {9999E9999:1}
                    {null:null,null:null}
                    {"id":0,,,,,}
                    {'a':0}
                    {"id":0,}
                    {"a":"b",,"c":"d"}
                    {a: "b"}
                    {"a":"a
                    {"a":1 "b":2}
                    {"a":true]
                    {"a":/*c*/1}
                    {"a":1}/**/
                    {"a":1}//
                    {"a":1}#
                    {"a":"b"}#{}
                    {"a",}
                    {,}
                    {*}
                    {"
                    {
                    {]
                    {[}
                    {"a":[}
                    [{]
                    <null>
                    <!-- a -->
                    @
                    *
                    \\xe5
                    \\x00
                    \\x07
                    [\\\\u000A""]
                    \\100000*([)
                    \\100000*({"a":)
                    \\100000*([{"":)
                    """);

    /// Readers differ about these; none may fail.
    static final List<String> OPEN =
            lines(
                    """
                    0.4e00669999999999999999999999999999999999999999999
                    -1e+9999
                    1.5e+9999
                    -123123e100000
                    123123e100000
                    123e-10000000
                    \\5000*(9)
                    1e999999999
                    "\\\\uDADA"
                    "\\\\uD888\\\\u1234"
                    "\\\\uD800\\\\n"
                    "\\\\uDd1ea"
                    "\\\\uD800\\\\uD800"
                    "\\\\uD800abc"
                    "\\\\uDd1e\\\\uD834"
                    "\\\\uDFAA"
                    "\\xe6\\x97\\xa5\\xd1\\x88\\xfa"
                    "\\xed\\xa0\\x80"
                    "\\xed\\xbf\\xbf"
                    "\\xe0\\xff"
                    "\\xff"
                    "\\x81"
                    "\\xf4\\xbf\\xbf\\xbf"
                    "\\xf8\\x88\\x80\\x80\\x80"
                    "\\xc0\\xaf"
                    "\\xc1\\x81"
                    "\\xe0\\x80\\xaf"
                    "\\xf0\\x80\\x80\\xaf"
                    "\\xfc\\x83\\xbf\\xbf\\xbf\\xbf"
                    "\\xe2\\x82"
                    \\xef\\xbb\\xbf{}
                    \\xff\\xfe[\\x00"\\x00\\xe9\\x00"\\x00]\\x00
                    \\xfe\\xff\\x00[\\x00"\\x00\\xe9\\x00"\\x00]
                    \\2000*([)\\2000*(])
                    \\100000*([)\\100000*(])
                    """);

    /// These end or continue what they are in, or are several values or none: they are wrong in a
    /// record, and some of them also as a file.
    static final List<String> STRUCTURE =
            lines(
                    """
                    ]
                    }
                    ,
                    :
                    1]
                    []]
                    [][]
                    1 2
                    -01
                    1 000.0
                    012
                    00
                    \\xef\\xbb\\xbf
                    {"a":1}{"b":2}
                    "a" "b"
                    [1],
                    {"a":"b"}#
                    [1]x
                    ["asd]
                    null null
                    """);

    private JsonKinds() {}

    private static List<String> lines(String block) {
        return List.of(block.split("\n"));
    }

    /// The bytes that a line describes.
    static byte[] bytes(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            char next = at + 1 < line.length() ? line.charAt(at + 1) : 0;
            if (c != '\\') {
                bytes.write(c);
                at++;
            } else if (next == 'x') {
                bytes.write(Integer.parseInt(line, at + 2, at + 4, 16));
                at += 4;
            } else if (Character.isDigit(next)) {
                int open = line.indexOf("*(", at);
                int close = line.indexOf(')', open);
                String part = line.substring(open + 2, close);
                bytes.writeBytes(
                        part.repeat(Integer.parseInt(line, at + 1, open, 10))
                                .getBytes(StandardCharsets.UTF_8));
                at = close + 1;
            } else {
                bytes.write('\\');
                at += 2;
            }
        }
        return bytes.toByteArray();
    }
}
