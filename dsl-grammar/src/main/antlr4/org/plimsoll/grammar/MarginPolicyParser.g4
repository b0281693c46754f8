// The margin policy language: header lines, then blocks of lines and table rows.
//
// Only the rules named in ErrorRecovery recover from a mistake (a header line, a heading, a line, a
// row, a closing, the stop behind each); every other rule hands the error up, so that one mistake
// gives one message. What is left over behind a complete statement is a mistake of its stop: the
// statement itself is kept.
parser grammar MarginPolicyParser;

options { tokenVocab = MarginPolicyLexer; }

unit : block* EOF ;

cellText : cell EOF ;

// ---- header -------------------------------------------------------------------------------------

headerLine
  : LANGUAGE NUMBER                                                   # languageLine
  | POLICY name TEXT                                                  # policyLine
  | VERSION NUMBER ( REPLACES NUMBER )?                               # versionLine
  | EFFECTIVE FROM moment ( COMMA name name FROM moment )?            # effectiveLine
  | RUNNING name name name name NUMBER                                # runningLine
  | EXPIRES moment                                                    # expiresLine
  | CURRENCY name                                                     # currencyLine
  | LEVELS name ( COMMA name )*                                       # levelsLine
  | ROUNDING roundingClause ( COMMA roundingClause )*                 # roundingLine
  | SOURCE TEXT                                                       # sourceLine
  | APPROVED BY ( ONE_OF | name OF ) name ( COMMA name )*             # approvedLine
  ;

moment         : DATE TIME name ;
roundingClause : name name TO amount ;

// ---- blocks -------------------------------------------------------------------------------------

// Which lines belong in which block is judged by the tree builder, which can name both.
block
  : heading stop body closing                                         # plainBlock
  | laterHeading stop body closing                                    # laterBlock
  | line stop                                                         # looseLine
  | row stop                                                          # looseRow
  | form                                                              # looseForm
  | headerLine stop                                                   # headerBlock
  | END stop                                                          # looseEnd
  | STRAY stop                                                        # strayBlock
  ;

heading
  : PARAMETERS                                                        # parametersHeading
  | INPUTS                                                            # inputsHeading
  | INSTRUMENTS                                                       # instrumentsHeading
  | TABLE name tableFile? ( COMMA tableClause )*                      # tableHeading
  | FOR_EACH name ( WHERE condition )?                                # forEachHeading
  | ( COLLATERAL | MARGIN ) applies? ( COMMA reading | IN name )?     # ratedHeading
  | PRICES applies                                                    # pricesHeading
  | EQUITY applies?                                                   # equityHeading
  | REQUIREMENT applies?                                              # requirementHeading
  | OFFSETS name OF name ( BY name ( COMMA name )* )?                 # offsetsHeading
  | GROUP name OF name ( WHERE condition )? BY name ( COMMA name )*   # groupHeading
  | SCENARIOS name ( OF ofSet=name )? ( FROM fromTable=name )?        # scenariosHeading
  | CHARGE name applies                                               # chargeHeading
  | ACTION name applies COMMA WHEN condition                          # actionHeading
  | LIQUIDATION                                                       # liquidationHeading
  | TEST TEXT                                                         # testHeading
  ;
// `from "rates.csv" sha256 "..."`
tableFile    : FROM TEXT ( name TEXT )? ;
tableClause  : name BY name                                           # replaceableClause
             | IN name name name BETWEEN name                         # straightClause
             ;
laterHeading : LATER_BLOCK ~STOP* ;
body         : ( row stop | line stop | form | STRAY stop )* ;
closing      : END stop ;
stop         : STOP ;

form        : formHeading stop body closing ;
// `form series for each row of spreads by priority`
formHeading : FORM name ( FOR_EACH name OF name BY name )? ;

applies : FOR_EACH name ( WHERE condition )?                          # appliesToEach
        | FOR ANY_OTHER name                                          # appliesToOthers
        ;
reading : EACH_SLICE_OF reference PAYS_ITS_OWN_RATE ( IN name )?      # slicesReading
        | THE_WHOLE reference PAYS_ONE_RATE ( IN name )?              # wholeReading
        ;

// ---- lines --------------------------------------------------------------------------------------

line : DEFINE name defined                                            # defineLine
     | LEVEL name IS formula                                          # levelLine
     | EACH_LEVEL IS formula                                          # eachLevelLine
     | EXCEPTION name WHERE condition COMMA name IS formula           # exceptionLine
     | VERDICT name WHEN condition                                    # verdictLine
     | CALL FOR formula COMMA AT_LEAST expression
       COMMA DUE_WITHIN expression                                    # callLine
     | REFUSE TEXT                                                    # refuseLine
     | LINKED name ( COMMA name )+                                    # linkedLine
     | CONSUMES reference                                             # consumesLine
     | CHOOSES IN THE name name                                       # choosesLine
     | CHOOSES THE total ( COMMA OR IN THE name name )?               # choosesLeastLine
     | TIES BY tie ( COMMA BY tie )*                                  # tiesLine
     | LEG name TAKES ( NUMBER | reference ) WHERE condition          # legLine
     | ( FIRST | THEN ) name name ( WHERE condition )?
       ( BY expression COMMA ( HIGHEST_FIRST | LOWEST_FIRST ) )?
       ( COMMA portion )?                                             # stepLine
     | STOPS WHEN condition                                           # stopLine
     | PAUSES WHEN condition                                          # pauseLine
     | MOVE name OF name TO formula                                   # moveLine
     | POINT ( amount | name expression OVER set )                    # pointLine
     | TRADE reference COMMA formula                                  # tradeLine
     | SHOW shown ( COMMA shown )* ( WHEN condition )?                # showLine
     | GRID name OVER amount ( COMMA amount )*                        # gridLine
     | NUMBERED NUMBER TO NUMBER                                      # numberedLine
     | BECAUSE TEXT                                                   # becauseLine
     | GIVEN fact ( COMMA fact )*                                     # givenLine
     | EXPECT expectation ( COMMA expectation )*                      # expectLine
     ;

defined : IS name WHERE condition                                     # definedSet
        | AT name IS formula                                          # definedAtLevel
        | AT_EACH_LEVEL? ( IN_EACH_SCENARIO_OF name )? IS formula     # definedFigure
        ;

// `size 25% of the starting size, rounded up to lot`
portion : name amount OF THE name name COMMA ROUNDED name TO ( name | amount ) ;

total : name name name ( AT name )? ;
shown : reference ;
tie  : reference COMMA ( HIGHEST_FIRST | LOWEST_FIRST ) ;

fact : amount                                                         # balanceFact
     | name amount ( AT amount )? ( name WITH amount )?               # positionFact
     | name name IS amount                                            # everyFact
     | reference IS cell                                              # valueFact
     ;
expectation : ( WITHOUT name )? sought IS cell ;
// `relief of underlying-book BTC at initial`, `loss at crash`, `action hedge of BTC-MAR27`
sought : name name? ( OF soughtThing )? soughtPlace* ;
soughtThing : ( name | NUMBER | DATE | TEXT )+ ;
soughtPlace : AT name ( OF name )? ;

// ---- tables -------------------------------------------------------------------------------------

row  : ROW cell ( BAR cell )* BAR ;
cell : cellPart* ;
// single words and signs: which of them make an amount is judged by the tree builder
cellPart
     : NUMBER | TEXT | MINUS | DATE | TIME
     | NAME | ANY_OTHER | ONE_OF | ABOVE | AND | AT | BELOW | BETWEEN | BY | FOR | FROM | IN | IS
     | MISSING | NOT | OF | OR | OTHERWISE | OVER | PER | REFUSE | REPLACES | TAKES | THE | THIS | TO
     | WHEN | WITH | WITHOUT | AT_MOST | AT_LEAST
     ;

// ---- formulas -----------------------------------------------------------------------------------

formula  : cases ( COMMA ROUNDED name TO expression )? ;
// one alternative on purpose: whether cases follow is decided by the word `when` alone
cases    : value ( WHEN condition ( COMMA value WHEN condition )* COMMA OTHERWISE outcome )? ;
outcome  : value | REFUSE TEXT | WORTH_NOTHING ;
value    : phrase | expression ;

expression : term ( ( PLUS | MINUS ) term )* ;
term       : factor ( ( TIMES | SLASH ) factor )* ;
factor     : MINUS factor | primary ;
primary    : amount | call | ( reference | lookup | LEFT value RIGHT ) supposed? ;
// one key alone, so that an `and` behind it belongs to the condition around it
lookup     : name OF name WHERE ( key | LEFT key ( COMMA key )* RIGHT ) ;
key        : name IS reference ;
// `with (quantity is quantity + closing)`: the same figure, were things otherwise
supposed   : WITH LEFT supposition ( COMMA supposition )* RIGHT ;
supposition : name IS value ;
call       : name LEFT value ( COMMA value )* RIGHT ;
// `of this book`: of the thing that the line is about, from wherever it stands in it
reference  : name ( OF name )* ( OF THIS name )? ( AT name )? ;

phrase : THE name ( AT amount )? OF? expression OVER set ( WITH reference )? # overPhrase
       | THE name OF term ( COMMA term )* AND term                    # listPhrase
       | THE name OF set                                              # countPhrase
       | THE name AT_WHICH expression IS expression ( WITH name name )? # solvePhrase
       ;
// `its credits as near`: those in which the thing at hand is the leg `near`
set    : name name? ( name name )? ( WHERE condition )? ;

condition    : alternative ( OR alternative )* ;
alternative  : requisite ( AND requisite )* ;
requisite    : NOT LEFT condition RIGHT                               # negation
             | comparison                                             # plainComparison
             | LEFT condition RIGHT                                   # groupedCondition
             ;
comparison   : ( expression | counted ) IS test ;
// the one phrase that needs no parentheses before `is`: nothing in it can go on
counted      : THE name OF name name? ;
test : ABOVE expression                                               # aboveTest
     | BELOW expression                                               # belowTest
     | AT_LEAST expression                                            # atLeastTest
     | AT_MOST expression                                             # atMostTest
     | NOT? BETWEEN expression AND expression                         # betweenTest
     | NOT? ONE_OF LEFT name ( COMMA name )* RIGHT                    # oneOfTest
     | NOT? MISSING                                                   # missingTest
     | NOT? expression                                                # equalTest
     ;

amount : NUMBER ( name ( PER name )? )? ;
name   : NAME ;
