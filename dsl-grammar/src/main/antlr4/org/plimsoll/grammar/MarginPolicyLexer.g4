// Tokens of the margin policy language.
//
// Statement words (`margin`, `define`, `end` ...) count only as the first word of a line. They are
// lexed as NAME here; the token list is gone through once before parsing, where a NAME or BAR that
// opens a line becomes the statement word or ROW it stands for, and STOP, which has no text, is set
// behind every statement (see the class LineOpenings).
lexer grammar MarginPolicyLexer;

tokens {
  // header lines
  LANGUAGE, POLICY, VERSION, EFFECTIVE, RUNNING, EXPIRES, CURRENCY, LEVELS, ROUNDING, SOURCE,
  APPROVED,
  // blocks
  PARAMETERS, INPUTS, INSTRUMENTS, TABLE, PRICES, COLLATERAL, MARGIN, OFFSETS, EQUITY, REQUIREMENT,
  LIQUIDATION, GROUP, SCENARIOS, CHARGE, ACTION, TEST, LATER_BLOCK,
  // lines inside blocks
  DEFINE, LEVEL, EXCEPTION, VERDICT, CALL, FORM, LEG, BECAUSE, CONSUMES, CHOOSES, TIES, FIRST, THEN,
  STOPS, PAUSES, MOVE, POINT, GRID, NUMBERED, TRADE, SHOW, LINKED, GIVEN, EXPECT, END,
  // a bar that opens a line
  ROW,
  // no text: the end of a statement, and the place before a text that begins with no statement word
  STOP, STRAY
}

// words of several words, each one token so that its parts stay free for names
AT_EACH_LEVEL     : 'at' GAP 'each' GAP 'level' ;
IN_EACH_SCENARIO_OF : 'in' GAP 'each' GAP 'scenario' GAP 'of' ;
EACH_LEVEL        : 'each' GAP 'level' ;
EACH_SLICE_OF     : 'each' GAP 'slice' GAP 'of' ;
THE_WHOLE         : 'the' GAP 'whole' ;
PAYS_ITS_OWN_RATE : 'pays' GAP 'its' GAP 'own' GAP 'rate' ;
PAYS_ONE_RATE     : 'pays' GAP 'one' GAP 'rate' ;
FOR_EACH          : 'for' GAP 'each' ;
ANY_OTHER         : 'any' GAP 'other' ;
ONE_OF            : 'one' GAP 'of' ;
AT_LEAST          : 'at' GAP 'least' ;
AT_MOST           : 'at' GAP 'most' ;
AT_WHICH          : 'at' GAP 'which' ;
DUE_WITHIN        : 'due' GAP 'within' ;
WORTH_NOTHING     : 'worth' GAP 'nothing' ;
HIGHEST_FIRST     : 'highest' GAP 'first' ;
LOWEST_FIRST      : 'lowest' GAP 'first' ;

// joining words, reserved everywhere
ABOVE     : 'above' ;
AND       : 'and' ;
AT        : 'at' ;
BELOW     : 'below' ;
BETWEEN   : 'between' ;
BY        : 'by' ;
FOR       : 'for' ;
FROM      : 'from' ;
IN        : 'in' ;
IS        : 'is' ;
MISSING   : 'missing' ;
NOT       : 'not' ;
OF        : 'of' ;
OR        : 'or' ;
OTHERWISE : 'otherwise' ;
OVER      : 'over' ;
PER       : 'per' ;
REFUSE    : 'refuse' ;
REPLACES  : 'replaces' ;
ROUNDED   : 'rounded' ;
TAKES     : 'takes' ;
THE       : 'the' ;
THIS      : 'this' ;
TIMES     : 'x' ;
TO        : 'to' ;
WHEN      : 'when' ;
WHERE     : 'where' ;
WITH      : 'with' ;
WITHOUT   : 'without' ;

DATE   : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
TIME   : DIGIT DIGIT ':' DIGIT DIGIT ( ':' DIGIT DIGIT )? ;
NUMBER : [+-]? ( DIGIT+ | DIGIT+ ( '_' DIGIT+ )+ | DIGIT DIGIT? DIGIT? ( ',' DIGIT DIGIT DIGIT )+ )
         ( '.' DIGIT+ )? ( 'k' | 'm' | 'bn' )? ( '%' | 'x' )? ;
// the longest run that begins like a number, so that one message covers the whole of it
MALFORMED_NUMBER
       : [+-]? DIGIT ( [0-9A-Za-z_.%] | ',' DIGIT | '-' [0-9A-Za-z] | ':' DIGIT )* ;

NAME : LETTER ( LETTER | DIGIT )* ( '-' ( LETTER | DIGIT )+ )* ;
// the longest run that begins like a name: foreign letters, underscores, a hyphen at the end
MALFORMED_NAME
     : [\p{L}] [\p{L}\p{N}_-]* ;

TEXT              : '"' ~["\r\n]* '"' ;
UNCLOSED_TEXT     : '"' ~["\r\n]* ;

BAR     : '|' ;
COMMA   : ',' ;
LEFT    : '(' ;
RIGHT   : ')' ;
PLUS    : '+' ;
MINUS   : '-' ;
SLASH   : '/' ;

COMMENT : '#' ~[\r\n]* -> channel(HIDDEN) ;
SPACE   : [ \t\r\n]+ -> channel(HIDDEN) ;
OTHER   : . ;

fragment GAP    : [ \t\r\n]+ ;
fragment DIGIT  : [0-9] ;
fragment LETTER : [A-Za-z] ;
